package org.shouwen.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.escalation.EscalationService;
import org.springframework.stereotype.Component;

/** At every assignment, however it comes about: nobody decides on himself. */
@Component
class KeepInvolvedAway implements TaskListener {

    private final EscalationService escalations;

    KeepInvolvedAway(EscalationService escalations) {
        this.escalations = escalations;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            escalations.requireUninvolved(EscalationProcess.ESCALATION_ID.get(task.getExecution()), task.getAssignee());
        }
    }
}
