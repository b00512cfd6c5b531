package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.completion.CompletionService;
import org.springframework.stereotype.Component;

@Component
class NotifyResult implements JavaDelegate {

    private final CompletionService completions;
    private final CompletionForms forms;

    NotifyResult(CompletionService completions, CompletionForms forms) {
        this.completions = completions;
        this.forms = forms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        completions.notifyResult(execution.getProcessBusinessKey(), forms.delivery());
    }
}
