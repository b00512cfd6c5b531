package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.completion.PauseService;
import org.springframework.stereotype.Component;

@Component
class ExplainPause implements TaskListener {

    private final PauseService pauses;
    private final CompletionForms forms;

    ExplainPause(PauseService pauses, CompletionForms forms) {
        this.pauses = pauses;
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        String approver = pauses.explain(
                CompletionProcess.caseNo(task), forms.legalGround(), forms.plannedResume(), task.getAssignee());
        CompletionProcess.PAUSE_APPROVER.set(task.getExecution(), approver);
    }
}
