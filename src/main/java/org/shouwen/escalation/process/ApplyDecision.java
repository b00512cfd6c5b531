package org.shouwen.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.escalation.EscalationService;
import org.springframework.stereotype.Component;

@Component
class ApplyDecision implements JavaDelegate {

    private final EscalationService escalations;

    ApplyDecision(EscalationService escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.carryOut(EscalationProcess.ESCALATION_ID.get(execution));
    }
}
