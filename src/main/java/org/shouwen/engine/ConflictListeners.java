package org.shouwen.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.Duty;
import org.shouwen.staff.Eligibility;
import org.shouwen.staff.Obstacle;

/** No task is ever assigned to a person in conflict with its case, whoever assigns it and whichever way. */
class ConflictListeners extends AbstractBpmnParseListener {

    private final Eligibility eligibility;

    ConflictListeners(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::refuseConflict);
    }

    private void refuseConflict(DelegateTask task) {
        Duty duty = Duty.of(task.getExecution().getProcessBusinessKey(), null, Set.of());
        boolean conflict = task.getAssignee() != null
                && eligibility.obstacles(task.getAssignee(), duty).contains(Obstacle.CONFLICT);
        if (conflict) {
            throw Refusal.of(RefusalCode.CONFLICT_OF_INTEREST, "该人员与此事项有利害关系,应当回避,不能承办。");
        }
    }
}
