package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.completion.CompletionService;
import org.springframework.stereotype.Component;

@Component
class Adjudicate implements TaskListener {

    private final CompletionService completions;
    private final CompletionForms forms;

    Adjudicate(CompletionService completions, CompletionForms forms) {
        this.completions = completions;
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        completions.adjudicate(
                CompletionProcess.caseNo(task), forms.adjudication(), forms.reason(), task.getAssignee());
    }
}
