package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.completion.CompletionService;
import org.springframework.stereotype.Component;

@Component
class MarkOverdue implements JavaDelegate {

    private final CompletionService completions;

    MarkOverdue(CompletionService completions) {
        this.completions = completions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CompletionProcess.LATE_EXPLANATION_DUE_AT.set(
                execution, completions.overdue(execution.getProcessBusinessKey()));
    }
}
