package org.shouwen.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.shouwen.turn.DueTimers;
import org.springframework.stereotype.Component;

@Component
class WaitingTimers implements DueTimers {

    private final CasesInEngine cases;
    private final ManagementService management;
    private final AsSystem system;
    private final Clock clock;

    WaitingTimers(CasesInEngine cases, ManagementService management, AsSystem system, Clock clock) {
        this.cases = cases;
        this.management = management;
        this.system = system;
        this.clock = clock;
    }

    @Override
    public List<String> before(Instant instant, Collection<String> caseNos) {
        return cases.timersBefore(instant, caseNos);
    }

    /** The turn is taken by {@link TurnInterceptor}, as for the job executor. */
    @Override
    public void fire(String timerId) {
        cases.job(timerId)
                .filter(timer -> timer.dueAt() != null && !timer.stopped())
                .filter(timer -> timer.dueAt().isBefore(clock.instant()))
                .ifPresent(timer -> system.run(() -> run(timerId)));
    }

    private void run(String timerId) {
        try {
            management.executeJob(timerId);
        } catch (ProcessEngineException e) {
            // the job executor may have been faster, in which case there is none of that id
            if (cases.job(timerId).isPresent()) {
                throw e;
            }
        }
    }
}
