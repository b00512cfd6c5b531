package org.shouwen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.shouwen.intake.HeadService;
import org.springframework.stereotype.Component;

@Component
class HeadAsked implements ExecutionListener {

    private final HeadService head;

    HeadAsked(HeadService head) {
        this.head = head;
    }

    @Override
    public void notify(DelegateExecution execution) {
        head.asked(execution.getProcessBusinessKey());
    }
}
