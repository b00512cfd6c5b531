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
                report.error(model.file(), call.getId(), Titles.of(call) + "没有写明调用哪个流程(Called element)。");
            } else if (!set.hasProcess(called)) {
                report.error(model.file(), call.getId(), Titles.of(call) + "调用的流程 " + called + " 不存在。请检查拼写,或者一并上传该流程。");
            }
        }
        for (BusinessRuleTask task : model.all(BusinessRuleTask.class)) {
            String decision = task.getCamundaDecisionRef();
            if (isBlank(decision)) {
                report.error(model.file(), task.getId(), Titles.of(task) + "没有写明使用哪个决策表(Decision reference)。");
            } else if (!set.hasDecision(decision)) {
                report.error(
                        model.file(), task.getId(), Titles.of(task) + "引用的决策表 " + decision + " 不存在。请检查拼写,或者一并上传该决策表。");
            }
        }
    }
}
