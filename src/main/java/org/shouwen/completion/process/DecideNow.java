package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** For the steps in which a clerk may at once say what comes of the case. */
@Component
class DecideNow implements TaskListener {

    private final RecordResult result;
    private final CompletionForms forms;

    DecideNow(RecordResult result, CompletionForms forms) {
        this.result = result;
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean now = forms.decidesNow();
        if (now) {
            result.notify(task);
        }
        CompletionProcess.RESULT_NOW.set(task.getExecution(), now);
    }
}
