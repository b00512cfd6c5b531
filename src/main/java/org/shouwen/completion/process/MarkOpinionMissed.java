package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.completion.OpinionService;
import org.springframework.stereotype.Component;

@Component
class MarkOpinionMissed implements JavaDelegate {

    private final OpinionService opinions;

    MarkOpinionMissed(OpinionService opinions) {
        this.opinions = opinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opinions.missed(execution.getProcessBusinessKey(), CompletionProcess.DEPARTMENT.get(execution));
    }
}
