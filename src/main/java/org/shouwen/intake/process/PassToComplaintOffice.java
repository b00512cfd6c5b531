package org.shouwen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.intake.IntakeService;
import org.springframework.stereotype.Component;

@Component
class PassToComplaintOffice implements JavaDelegate {

    private final IntakeService intakes;

    PassToComplaintOffice(IntakeService intakes) {
        this.intakes = intakes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        intakes.passToComplaintOffice(execution.getProcessBusinessKey());
    }
}
