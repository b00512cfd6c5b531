package org.shouwen.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.engine.Submission;
import org.shouwen.engine.Submissions;
import org.shouwen.escalation.Decision;
import org.shouwen.escalation.DecisionGiven;
import org.shouwen.escalation.EscalationService;
import org.springframework.stereotype.Component;

/** For the task of every level: every key of its form stands here once. */
@Component
class SupervisorDecides implements TaskListener {

    private final Submissions submissions;
    private final EscalationService escalations;

    SupervisorDecides(Submissions submissions, EscalationService escalations) {
        this.submissions = submissions;
        this.escalations = escalations;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        DecisionGiven given = given(submissions.current());
        Integer level = EscalationProcess.DECIDING_LEVEL.get(execution);
        escalations.decide(
                EscalationProcess.ESCALATION_ID.get(execution),
                level == null ? EscalationProcess.LEVEL.get(execution) : level,
                given,
                task.getAssignee());
        EscalationProcess.DECISION.set(execution, given.decision());
        EscalationProcess.NEW_RESPONSIBLE.set(execution, given.newResponsible());
    }

    private static DecisionGiven given(Submission form) {
        return new DecisionGiven(
                form.oneOf("decision", Decision.class),
                form.text("newResponsible"),
                form.text("instruction"),
                form.date("dueAt"),
                form.text("department"),
                form.text("reason"),
                form.text("settlement"));
    }
}
