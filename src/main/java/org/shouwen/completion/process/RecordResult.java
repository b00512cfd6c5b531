package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.completion.CompletionService;
import org.shouwen.completion.DecisionGiven;
import org.springframework.stereotype.Component;

@Component
class RecordResult implements TaskListener {

    private final CompletionService completions;
    private final CompletionForms forms;

    RecordResult(CompletionService completions, CompletionForms forms) {
        this.completions = completions;
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        DecisionGiven decision = forms.decision();
        completions.decide(CompletionProcess.caseNo(task), decision, task.getAssignee());
        CompletionProcess.RESULT.set(task.getExecution(), decision.result().name());
    }
}
