package org.shouwen.completion.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.completion.CompletionService;
import org.springframework.stereotype.Component;

@Component
class RecordFirstReview implements JavaDelegate {

    private final CompletionService completions;
    private final CompletionForms forms;

    RecordFirstReview(CompletionService completions, CompletionForms forms) {
        this.completions = completions;
        this.forms = forms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant dueAt = completions.firstReview(
                execution.getProcessBusinessKey(),
                forms.firstReview(),
                CompletionProcess.RESPONSIBLE_CLERK.get(execution));
        CompletionProcess.REPORT_DUE_AT.set(execution, dueAt);
    }
}
