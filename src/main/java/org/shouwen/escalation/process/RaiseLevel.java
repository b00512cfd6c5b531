package org.shouwen.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.escalation.EscalationService;
import org.springframework.stereotype.Component;

@Component
class RaiseLevel implements JavaDelegate {

    private final EscalationService escalations;

    RaiseLevel(EscalationService escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EscalationProcess.write(escalations.raise(EscalationProcess.ESCALATION_ID.get(execution)), execution);
    }
}
