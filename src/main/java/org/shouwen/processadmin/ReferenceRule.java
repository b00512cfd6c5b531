package org.shouwen.processadmin;

import static org.shouwen.processadmin.Titles.isBlank;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** Called processes and decision tables exist. */
final class ReferenceRule implements ModelRule {

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        for (CallActivity call : model.all(CallActivity.class)) {
            String called = call.getCalledElement();
            if (isBlank(called)) {
                report.error(model.file(), call.getId(), Titles.of(call) + "没有指明调用哪个流程。");
            } else if (!Expression.isIn(called) && !set.hasProcess(called)) {
                report.error(model.file(), call.getId(), Titles.of(call) + "调用的流程 " + called + " 不存在。");
            }
        }
        for (BusinessRuleTask task : model.all(BusinessRuleTask.class)) {
            String decision = task.getCamundaDecisionRef();
            if (!isBlank(decision) && !Expression.isIn(decision) && !set.hasDecision(decision)) {
                report.error(model.file(), task.getId(), Titles.of(task) + "引用的决策表 " + decision + " 不存在。");
            }
        }
    }
}
