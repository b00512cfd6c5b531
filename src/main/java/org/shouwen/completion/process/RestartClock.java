package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.completion.PauseService;
import org.springframework.stereotype.Component;

@Component
class RestartClock implements JavaDelegate {

    private final PauseService pauses;
    private final CompletionForms forms;
    private final CompletionSchedule schedule;

    RestartClock(PauseService pauses, CompletionForms forms, CompletionSchedule schedule) {
        this.pauses = pauses;
        this.forms = forms;
        this.schedule = schedule;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String clerk = forms.sender().orElseGet(() -> CompletionProcess.RESPONSIBLE_CLERK.get(execution));
        pauses.resume(execution.getProcessBusinessKey(), clerk);
        schedule.follow(execution.getProcessBusinessKey());
    }
}
