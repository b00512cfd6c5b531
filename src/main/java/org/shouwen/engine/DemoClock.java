package org.shouwen.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.joda.time.DateTimeUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Service;

/**
 * Moves the time of the demonstration, application and engine alike. Forward, everything that falls due on the way is
 * run at its own instant; back, what has happened stays. Time then runs on from there, until the next move or restart.
 */
@Service
@Profile("demo")
public class DemoClock {

    private static final Logger LOG = LoggerFactory.getLogger(DemoClock.class);

    private final ManagementService management;
    private final JobExecutor jobExecutor;
    /** Empty where no jobs are run by themselves. */
    private final Optional<ThreadPoolTaskExecutor> workers;

    private final Clock clock;

    DemoClock(
            ProcessEngine engine,
            @Qualifier("camundaTaskExecutor") Optional<ThreadPoolTaskExecutor> workers,
            Clock clock) {
        this.management = engine.getManagementService();
        this.jobExecutor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.workers = workers;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Returns when everything that falls due until then, that instant included, has been run. */
    public synchronized void moveTo(Instant target) {
        boolean wasActive = jobExecutor.isActive();
        if (wasActive) {
            // it would run jobs between two steps, at the wrong instant
            jobExecutor.shutdown();
            awaitWorkers();
        }
        try {
            Instant reached = target.isAfter(clock.instant()) ? runWhatFallsDue(target) : target;
            ClockUtil.offset(reached.toEpochMilli() - DateTimeUtils.SYSTEM_MILLIS_PROVIDER.getMillis());
        } finally {
            if (wasActive) {
                jobExecutor.start();
            }
        }
    }

    /** What was begun before the move belongs to the time before it. */
    private void awaitWorkers() {
        workers.ifPresent(pool -> {
            while (pool.getActiveCount() > 0 || pool.getQueueSize() > 0) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        });
    }

    /** @return what time it is then: the target, or the millisecond after it where something was due at the target itself */
    private Instant runWhatFallsDue(Instant target) {
        Set<String> failed = new HashSet<>();
        for (Optional<Job> due = nextDue(target, failed); due.isPresent(); due = nextDue(target, failed)) {
            Job job = due.get();
            Date dueAt = job.getDuedate();
            if (dueAt != null && !dueAt.toInstant().isBefore(clock.instant())) {
                // at its instant whoever acts is in time still; it is run in the first millisecond after it
                ClockUtil.setCurrentTime(new Date(dueAt.getTime() + 1));
            }
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException e) {
                // the engine keeps the failure with the job and tries again, as it would have done without the move
                failed.add(job.getId());
                LOG.warn(
                        "Job {} failed while the clock was moved: {}",
                        job.getId(),
                        e.getClass().getSimpleName());
            }
        }
        return target.isAfter(clock.instant()) ? target : clock.instant();
    }

    /** What waits for nothing comes first, then timers in the order of their instants. */
    private Optional<Job> nextDue(Instant target, Set<String> failed) {
        JobQuery messages = management.createJobQuery().messages();
        JobQuery timers = management
                .createJobQuery()
                .timers()
                .duedateLowerThan(Date.from(target.plusMillis(1)))
                .orderByJobDuedate()
                .asc();
        return Stream.of(messages, timers)
                .flatMap(jobs -> jobs.active().withRetriesLeft().listPage(0, failed.size() + 1).stream())
                .filter(job -> !failed.contains(job.getId()))
                .findFirst();
    }
}
