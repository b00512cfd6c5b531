package org.shouwen.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.shouwen.engine.CasesInEngine.WaitingJob;
import org.shouwen.turn.CaseTurns;
import org.shouwen.turn.Moment;
import org.springframework.beans.PropertyAccessor;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Outside of the engine's transaction: whatever comes to a case through the engine, from a person, another program or the
 * job executor, takes its turn; and every other command happens at one instant too.
 */
class TurnInterceptor extends CommandInterceptor {

    private static final long LONGEST_WAIT_NANOS = Duration.ofMillis(5).toNanos();

    private static final Set<Class<?>> ON_TASKS = Set.of(
            SubmitTaskFormCmd.class,
            CompleteTaskCmd.class,
            ClaimTaskCmd.class,
            AssignTaskCmd.class,
            DelegateTaskCmd.class);

    private final ObjectProvider<CaseTurns> turns;
    private final CasesInEngine cases;
    private final Clock clock;

    TurnInterceptor(ObjectProvider<CaseTurns> turns, CasesInEngine cases, Clock clock) {
        this.turns = turns;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // part of a turn, or of what concerns no case that others know of yet
            return Moment.at(clock.instant(), () -> next.execute(command));
        }
        if (command instanceof ExecuteJobsCmd) {
            return execute(command, text(fields(command), "jobId"));
        }
        Optional<String> caseNo = caseOf(command);
        return caseNo.isPresent()
                ? turns.getObject().take(caseNo.get(), () -> next.execute(command))
                : Moment.at(clock.instant(), () -> next.execute(command));
    }

    /** What the job executor has acquired may have been moved, stopped or done by the time of its turn: then it is left alone. */
    private <T> T execute(Command<T> command, String jobId) {
        Optional<WaitingJob> found = cases.job(jobId).filter(job -> job.dueAt() != null);
        if (found.isEmpty()) {
            return Moment.at(clock.instant(), () -> next.execute(command));
        }
        WaitingJob timer = found.get();
        if (Context.getJobExecutorContext() != null && !isOver(timer)) {
            return null;
        }
        return turns.getObject()
                .takeAtDue(
                        timer.caseNo(),
                        timer.dueAt(),
                        () -> cases.job(jobId).filter(timer::equals).isPresent() ? next.execute(command) : null);
    }

    /**
     * Whether its instant has passed. Whoever acts in that very millisecond is in time, so a timer that is acquired in it lets
     * it pass.
     */
    private boolean isOver(WaitingJob timer) {
        long waitUntil = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (timer.dueAt().equals(clock.instant()) && System.nanoTime() < waitUntil) {
            Thread.onSpinWait();
        }
        return !timer.stopped() && timer.dueAt().isBefore(clock.instant());
    }

    private Optional<String> caseOf(Command<?> command) {
        if (ON_TASKS.contains(command.getClass())) {
            return cases.ofTask(text(fields(command), "taskId"));
        }
        if (command instanceof MessageEventReceivedCmd) {
            return cases.ofExecution(text(fields(command), "executionId"));
        }
        if (command instanceof AbstractCorrelateMessageCmd) {
            Object builder = fields(command).getPropertyValue("builder");
            return Optional.ofNullable(text(PropertyAccessorFactory.forDirectFieldAccess(builder), "businessKey"));
        }
        return Optional.empty();
    }

    /** The engine's commands have no getters for what they were asked. */
    private static PropertyAccessor fields(Command<?> command) {
        return PropertyAccessorFactory.forDirectFieldAccess(command);
    }

    private static String text(PropertyAccessor fields, String name) {
        return (String) fields.getPropertyValue(name);
    }
}
