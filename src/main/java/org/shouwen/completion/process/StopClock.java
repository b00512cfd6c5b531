package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.completion.PauseService;
import org.springframework.stereotype.Component;

@Component
class StopClock implements JavaDelegate {

    private final PauseService pauses;
    private final CompletionSchedule schedule;

    StopClock(PauseService pauses, CompletionSchedule schedule) {
        this.pauses = pauses;
        this.schedule = schedule;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CompletionProcess.PLANNED_RESUME_AT.set(execution, pauses.stop(execution.getProcessBusinessKey()));
        schedule.follow(execution.getProcessBusinessKey());
    }
}
