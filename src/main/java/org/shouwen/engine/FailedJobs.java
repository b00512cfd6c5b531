package org.shouwen.engine;

import org.camunda.bpm.engine.impl.ProcessEngineLogger;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.shouwen.outage.DatabaseAway;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.turn.Conflicts;

/**
 * What becomes of a job that failed. One that was overtaken, waited in vain for a lock or lost its database has done
 * nothing wrong: it keeps its retries, and with them the certainty of being done, however long an outage lasts.
 */
class FailedJobs implements FailedJobCommandFactory {

    private final Conflicts conflicts;

    FailedJobs(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return new DefaultJobRetryCmd(jobId, failure) {
            @Override
            protected boolean shouldDecrementRetriesFor(Throwable t) {
                return super.shouldDecrementRetriesFor(t) && !isNoFaultOfTheJob(t);
            }
        };
    }

    /** An outage is said once, not once for each job that it interrupts. */
    static void log(String jobId, Throwable failure) {
        if (!DatabaseAway.isSaidBy(failure)) {
            ProcessEngineLogger.JOB_EXECUTOR_LOGGER.exceptionWhileExecutingJob(jobId, failure);
        }
    }

    private boolean isNoFaultOfTheJob(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.code() == RefusalCode.ALREADY_DONE
                || conflicts.areBehind(failure) && !conflicts.mayLastBehind(failure)
                || DatabaseAway.isSaidBy(failure);
    }
}
