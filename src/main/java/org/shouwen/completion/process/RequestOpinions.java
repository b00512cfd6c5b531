package org.shouwen.completion.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.completion.OpinionService;
import org.springframework.stereotype.Component;

@Component
class RequestOpinions implements JavaDelegate {

    private final OpinionService opinions;

    RequestOpinions(OpinionService opinions) {
        this.opinions = opinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant dueAt = opinions.request(execution.getProcessBusinessKey());
        CompletionProcess.OPINION_DEADLINE.set(execution, dueAt);
    }
}
