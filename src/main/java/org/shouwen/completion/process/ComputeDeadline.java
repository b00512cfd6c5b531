package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.completion.CompletionService;
import org.shouwen.completion.HandlingPlan;
import org.springframework.stereotype.Component;

@Component
class ComputeDeadline implements JavaDelegate {

    private final CompletionService completions;

    ComputeDeadline(CompletionService completions) {
        this.completions = completions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HandlingPlan plan = completions.start(execution.getProcessBusinessKey());
        CompletionProcess.write(plan, execution);
    }
}
