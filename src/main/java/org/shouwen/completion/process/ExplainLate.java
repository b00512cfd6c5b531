package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.completion.CompletionService;
import org.springframework.stereotype.Component;

@Component
class ExplainLate implements TaskListener {

    private final CompletionService completions;
    private final CompletionForms forms;

    ExplainLate(CompletionService completions, CompletionForms forms) {
        this.completions = completions;
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        completions.explainLate(
                CompletionProcess.caseNo(task),
                forms.lateReason(),
                forms.neededWorkingDays(),
                forms.method().label(),
                task.getAssignee());
    }
}
