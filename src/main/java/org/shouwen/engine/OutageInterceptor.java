package org.shouwen.engine;

import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.shouwen.outage.DatabaseAway;
import org.shouwen.outage.DatabasePresence;

/**
 * Outermost of all. While the database is away the job executor finds nothing to do, instead of an error each time it
 * looks; and whatever a command fails with for that reason is remembered for the answer.
 */
class OutageInterceptor extends CommandInterceptor {

    private final DatabasePresence database;

    OutageInterceptor(DatabasePresence database) {
        this.database = database;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AcquireJobsCmd && database.isAway()) {
            return nothingToDo();
        }
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            if (!DatabaseAway.isSaidBy(e)) {
                throw e;
            }
            if (command instanceof AcquireJobsCmd) {
                return nothingToDo();
            }
            LastRefusal.remember(DatabaseAway.refusal());
            throw e;
        }
    }

    /** What the command would have answered without a job that is due. */
    @SuppressWarnings("unchecked")
    private static <T> T nothingToDo() {
        return (T) new AcquiredJobs(0);
    }
}
