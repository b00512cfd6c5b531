package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.completion.CompletionService;
import org.springframework.stereotype.Component;

@Component
class CloseCase implements JavaDelegate {

    private final CompletionService completions;

    CloseCase(CompletionService completions) {
        this.completions = completions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        completions.close(execution.getProcessBusinessKey());
    }
}
