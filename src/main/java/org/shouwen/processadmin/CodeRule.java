package org.shouwen.processadmin;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** A model brings no program code of its own: what runs on the server is what was built and tested. */
final class CodeRule implements ModelRule {

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        for (Element element : model.xml()) {
            String name = element.getLocalName();
            boolean script = "scriptTask".equals(name)
                    || "script".equals(name)
                    || "conditionExpression".equals(name) && element.hasAttribute("language");
            if (script) {
                report.error(model.file(), model.idAround(element), "模型中不得使用脚本。");
            }
            if ("connector".equals(name)) {
                report.error(model.file(), model.idAround(element), "模型中不得使用连接器。");
            }
            for (Attr attribute : ProcessModel.attributes(element)) {
                if (isClassName(attribute)) {
                    report.error(model.file(), model.idAround(element), "不得直接引用 Java 类,请使用委托表达式(delegateExpression)。");
                }
            }
        }
    }

    private static boolean isClassName(Attr attribute) {
        String name = attribute.getLocalName();
        return "class".equals(name) || "formHandlerClass".equals(name) || "variableMappingClass".equals(name);
    }
}
