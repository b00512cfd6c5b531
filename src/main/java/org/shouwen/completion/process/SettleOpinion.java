package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.completion.OpinionService;
import org.springframework.stereotype.Component;

/** What the head or the leader in charge decides where a department said nothing. */
@Component
class SettleOpinion implements JavaDelegate {

    private final OpinionService opinions;
    private final CompletionForms forms;

    SettleOpinion(OpinionService opinions, CompletionForms forms) {
        this.opinions = opinions;
        this.forms = forms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opinions.settle(
                execution.getProcessBusinessKey(), CompletionProcess.DEPARTMENT.get(execution), forms.settlement());
    }
}
