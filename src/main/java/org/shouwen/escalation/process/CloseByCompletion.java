package org.shouwen.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.escalation.EscalationService;
import org.springframework.stereotype.Component;

@Component
class CloseByCompletion implements JavaDelegate {

    private final EscalationService escalations;

    CloseByCompletion(EscalationService escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.closeByCompletion(EscalationProcess.ESCALATION_ID.get(execution));
    }
}
