package org.shouwen.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.escalation.EscalationService;
import org.springframework.stereotype.Component;

@Component
class RemindSupervisor implements JavaDelegate {

    private final EscalationService escalations;
    private final LevelSupervisors supervisors;

    RemindSupervisor(EscalationService escalations, LevelSupervisors supervisors) {
        this.escalations = escalations;
        this.supervisors = supervisors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.remind(EscalationProcess.ESCALATION_ID.get(execution)).ifPresent(level -> {
            EscalationProcess.LEVEL.set(execution, level);
            supervisors.offerAnew(execution);
        });
    }
}
