package org.shouwen.processadmin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Every expression, wherever it stands, can be read and names only beans and variables that exist. */
final class ExpressionRule implements ModelRule {

    private static final Set<String> GIVEN_BY_ENGINE = Set.of(
            "execution",
            "task",
            "authenticatedUserId",
            "decisionResult",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");
    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now");

    private final ModelVocabulary vocabulary;

    ExpressionRule(ModelVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        List<Element> xml = model.xml();
        Set<String> local = localVariables(xml);
        for (Element element : xml) {
            for (Attr attribute : ProcessModel.attributes(element)) {
                check(attribute.getValue(), model.idAround(element), local, model, report);
            }
            if (element.getElementsByTagName("*").getLength() == 0) {
                check(element.getTextContent(), model.idAround(element), local, model, report);
            }
        }
    }

    private static Set<String> localVariables(List<Element> xml) {
        Set<String> names = new HashSet<>();
        for (Element element : xml) {
            for (Attr attribute : ProcessModel.attributes(element)) {
                if ("elementVariable".equals(attribute.getLocalName())) {
                    names.add(attribute.getValue());
                }
            }
            if ("inputParameter".equals(element.getLocalName())) {
                names.add(element.getAttribute("name"));
            }
        }
        return names;
    }

    private void check(String text, String elementId, Set<String> local, ProcessModel model, Report report) {
        if (!Expression.isIn(text)) {
            return;
        }
        String quoted = "表达式 " + text.trim() + " ";
        try {
            Expression expression = Expression.parse(text);
            for (String name : expression.identifiers()) {
                if (!isKnown(name, local, model)) {
                    report.error(model.file(), elementId, quoted + "中的 " + name + " 既不是可用的 bean,也不是本流程声明的变量。");
                }
            }
            for (String name : expression.functions()) {
                if (!FUNCTIONS.contains(name)) {
                    report.error(model.file(), elementId, quoted + "中的函数 " + name + " 不可用。");
                }
            }
            if (expression.callsBeyondNames()) {
                report.error(model.file(), elementId, quoted + "只能直接调用 bean 或变量的方法,不得连续调用。");
            }
        } catch (TreeBuilderException e) {
            report.error(model.file(), elementId, quoted + "无法解析。");
        }
    }

    private boolean isKnown(String name, Set<String> local, ProcessModel model) {
        return GIVEN_BY_ENGINE.contains(name)
                || local.contains(name)
                || vocabulary.contractOf(model.key()).declaresVariable(name)
                || vocabulary.bean(name).isPresent();
    }
}
