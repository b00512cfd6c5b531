package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.completion.ExtensionService;
import org.springframework.stereotype.Component;

@Component
class ApproveExtension implements TaskListener {

    private final ExtensionService extensions;
    private final CompletionForms forms;

    ApproveExtension(ExtensionService extensions, CompletionForms forms) {
        this.extensions = extensions;
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean approved = forms.approved();
        extensions.decide(CompletionProcess.caseNo(task), approved, forms.comment(), task.getAssignee());
        CompletionProcess.EXTENSION_APPROVED.set(task.getExecution(), approved);
    }
}
