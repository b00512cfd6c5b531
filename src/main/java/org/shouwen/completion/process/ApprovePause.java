package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.completion.PauseService;
import org.springframework.stereotype.Component;

@Component
class ApprovePause implements TaskListener {

    private final PauseService pauses;
    private final CompletionForms forms;

    ApprovePause(PauseService pauses, CompletionForms forms) {
        this.pauses = pauses;
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean approved = forms.approved();
        pauses.decide(CompletionProcess.caseNo(task), approved, forms.comment(), task.getAssignee());
        CompletionProcess.PAUSE_APPROVED.set(task.getExecution(), approved);
    }
}
