package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.completion.ExtensionService;
import org.springframework.stereotype.Component;

@Component
class ShiftDeadline implements JavaDelegate {

    private final ExtensionService extensions;
    private final CompletionSchedule schedule;

    ShiftDeadline(ExtensionService extensions, CompletionSchedule schedule) {
        this.extensions = extensions;
        this.schedule = schedule;
    }

    @Override
    public void execute(DelegateExecution execution) {
        extensions.shift(execution.getProcessBusinessKey());
        schedule.follow(execution.getProcessBusinessKey());
    }
}
