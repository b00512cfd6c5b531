package org.shouwen.processadmin;

import java.util.Map;
import java.util.Set;
import org.shouwen.engine.ProcessContract;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** A model writes and passes on declared variables only, so that nothing undeclared reaches the engine's tables. */
final class VariableRule implements ModelRule {

    private static final Set<String> NAMING_ATTRIBUTES = Set.of(
            "initiator", "resultVariable", "errorCodeVariable", "errorMessageVariable", "escalationCodeVariable");
    private static final Map<String, String> NAMING_ELEMENTS =
            Map.of("outputParameter", "name", "in", "source", "out", "target");

    private final ModelVocabulary vocabulary;

    VariableRule(ModelVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        for (Element element : model.xml()) {
            for (Attr attribute : ProcessModel.attributes(element)) {
                if (NAMING_ATTRIBUTES.contains(attribute.getLocalName())
                        || attribute.getName().equals(NAMING_ELEMENTS.get(element.getLocalName()))) {
                    check(attribute.getValue(), model, element, report);
                }
            }
            if (Set.of("in", "out").contains(element.getLocalName()) && element.hasAttribute("variables")) {
                report.error(model.file(), model.idAround(element), "调用活动须逐一列出传递的变量,不得全部传递。");
            }
        }
    }

    private void check(String name, ProcessModel model, Element element, Report report) {
        if (!Expression.isIn(name) && !vocabulary.contractOf(model.key()).declaresVariable(name)) {
            report.error(
                    model.file(),
                    model.idAround(element),
                    "变量 " + name + " 未在本流程中声明;自行增加的变量名须以 " + ProcessContract.CUSTOM + " 开头。");
        }
    }
}
