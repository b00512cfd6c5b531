package org.shouwen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.shouwen.intake.HeadDecision;
import org.shouwen.intake.HeadService;
import org.springframework.stereotype.Component;

/** Does nothing where the call ended because the case did. */
@Component
class HeadDecided implements ExecutionListener {

    private final HeadService head;

    HeadDecided(HeadService head) {
        this.head = head;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            HeadDecision decided = head.decided(execution.getProcessBusinessKey());
            IntakeProcess.INTAKE_DUE_AT.set(execution, decided.tellBy());
            IntakeProcess.RESPONSIBLE_CLERK.set(execution, decided.responsibleClerk());
        }
    }
}
