package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.completion.PauseService;
import org.springframework.stereotype.Component;

@Component
class CheckPause implements JavaDelegate {

    private final PauseService pauses;

    CheckPause(PauseService pauses) {
        this.pauses = pauses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pauses.open(execution.getProcessBusinessKey());
    }
}
