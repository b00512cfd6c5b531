package org.shouwen.processadmin;

import static org.shouwen.processadmin.Titles.isBlank;

import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** A decision table that the engine takes, a person can read, and that brings no program code. */
final class DecisionRule {

    void check(DecisionModel model, Report report) {
        if (!model.decisionIds().contains(model.source().stem())) {
            report.error(model.file(), null, "文件名应与其中一个决策的标识相同。");
        }
        for (Decision decision : model.decisions()) {
            if (isBlank(decision.getCamundaHistoryTimeToLiveString())) {
                report.error(model.file(), decision.getId(), "决策缺少历史保存期限(historyTimeToLive)。");
            }
            if (decision.getExpression() == null) {
                report.error(model.file(), decision.getId(), "决策没有决策表。");
            }
            if (isBlank(decision.getName())) {
                report.error(model.file(), decision.getId(), "决策没有名称。");
            }
        }
        model.instance()
                .getModelElementsByType(LiteralExpression.class)
                .forEach(expression -> checkLanguage(expression, expression.getExpressionLanguage(), model, report));
        model.instance()
                .getModelElementsByType(UnaryTests.class)
                .forEach(tests -> checkLanguage(tests, tests.getExpressionLanguage(), model, report));
    }

    private static void checkLanguage(DmnElement element, String language, DecisionModel model, Report report) {
        if (!isBlank(language) && !"feel".equalsIgnoreCase(language)) {
            report.error(model.file(), element.getId(), "决策表只能使用 FEEL 表达式,不得使用 " + language + "。");
        }
    }
}
