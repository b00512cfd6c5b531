package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.completion.CompletionService;
import org.springframework.stereotype.Component;

@Component
class FileReported implements TaskListener {

    private final CompletionService completions;
    private final CompletionForms forms;

    FileReported(CompletionService completions, CompletionForms forms) {
        this.completions = completions;
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        completions.reported(CompletionProcess.caseNo(task), forms.reportNote(), task.getAssignee());
    }
}
