package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.completion.ExtensionService;
import org.springframework.stereotype.Component;

@Component
class ExplainDelay implements TaskListener {

    private final ExtensionService extensions;
    private final CompletionForms forms;

    ExplainDelay(ExtensionService extensions, CompletionForms forms) {
        this.extensions = extensions;
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        String approver = extensions.explain(CompletionProcess.caseNo(task), forms.delay(), task.getAssignee());
        CompletionProcess.EXTENSION_APPROVER.set(task.getExecution(), approver);
    }
}
