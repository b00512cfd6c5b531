package org.shouwen.turn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.shouwen.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever does something with a case, person or timer, takes a turn: waits until nobody else does, lets everything that was
 * due before happen first, and then acts in one transaction and at one instant. What happens at an instant therefore
 * follows from the instant and what is on record, and never from who was faster.
 */
@Service
public class CaseTurns {

    private static final Logger LOG = LoggerFactory.getLogger(CaseTurns.class);

    /** What does not take turns, such as an import of the calendar, may get in the way of what does. */
    private static final int ATTEMPTS = 5;

    /**
     * A timer that is run later by no more than this counts as run at its instant. After an outage it counts as run now, so
     * that those whom it tells have their time.
     */
    private static final Duration PROMPT = Duration.ofMinutes(5);

    /** The family whose turn the thread has. */
    private final ThreadLocal<String> taken = new ThreadLocal<>();

    private final CaseFamilies families;
    private final ObjectProvider<DueTimers> timers;
    private final TurnSlots slots;
    private final Conflicts conflicts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseTurns(
            CaseFamilies families,
            ObjectProvider<DueTimers> timers,
            TurnSlots slots,
            Conflicts conflicts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.families = families;
        this.timers = timers;
        this.slots = slots;
        this.conflicts = conflicts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Does what a person asks for, in a transaction of its own; within a turn or a transaction, as part of it. The act may be
     * tried several times, so it must leave nothing outside the transaction.
     *
     * @throws Refusal ALREADY_DONE when others got in the way each time, nothing being stored
     */
    public <T> T take(String caseNo, Supplier<T> act) {
        return take(caseNo, now -> now, now -> now, act);
    }

    /** As {@link #take}, for a timer that is due at that instant: only what was due before it happens first. */
    public <T> T takeAtDue(String caseNo, Instant dueAt, Supplier<T> act) {
        return take(caseNo, now -> now.isBefore(dueAt) ? now : dueAt, now -> instantOf(dueAt, now), act);
    }

    /**
     * Within a transaction: waits until nobody does anything with any case, and lets nobody until its end. For what changes
     * many cases at once.
     */
    public void takeAll() {
        slots.lockAll();
    }

    private <T> T take(
            String caseNo, UnaryOperator<Instant> settledUntil, UnaryOperator<Instant> moment, Supplier<T> act) {
        CaseFamily family = families.of(caseNo);
        if (family.root().equals(taken.get())) {
            return act.get();
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            slots.lock(family.root());
            return Moment.at(clock.instant(), act);
        }
        Set<String> tried = new HashSet<>();
        int attempt = 1;
        while (true) {
            try {
                return slots.queueing(
                        family.root(),
                        () -> transaction.execute(status -> inTurn(family, settledUntil, moment, tried, act)));
            } catch (Unsettled unsettled) {
                settle(unsettled.due, tried);
            } catch (RuntimeException e) {
                if (!conflicts.areBehind(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    LOG.warn(
                            "Somebody was faster {} times: {}",
                            ATTEMPTS,
                            e.getClass().getSimpleName());
                    throw Refusal.overtaken();
                }
                attempt++;
            }
        }
    }

    private <T> T inTurn(
            CaseFamily family,
            UnaryOperator<Instant> settledUntil,
            UnaryOperator<Instant> moment,
            Set<String> tried,
            Supplier<T> act) {
        slots.lock(family.root());
        Instant now = clock.instant();
        List<String> due = timers.stream()
                .flatMap(all -> all.before(settledUntil.apply(now), family.caseNos()).stream())
                .filter(timer -> !tried.contains(timer))
                .toList();
        if (!due.isEmpty()) {
            throw new Unsettled(due);
        }
        taken.set(family.root());
        try {
            return Moment.at(moment.apply(now), act);
        } finally {
            taken.remove();
        }
    }

    /** One that fails keeps nobody from the case: its failure is noted with it, and people see to it. */
    private void settle(List<String> due, Set<String> tried) {
        for (String timer : due) {
            try {
                timers.stream().forEach(all -> all.fire(timer));
            } catch (RuntimeException e) {
                LOG.warn("Timer {} was due and failed: {}", timer, e.getClass().getSimpleName());
            }
            tried.add(timer);
        }
    }

    private static Instant instantOf(Instant dueAt, Instant now) {
        boolean prompt = !now.isBefore(dueAt) && !now.isAfter(dueAt.plus(PROMPT));
        return prompt ? dueAt : now;
    }

    /** Ends the transaction before anything was done in it. */
    private static final class Unsettled extends RuntimeException {

        private final transient List<String> due;

        private Unsettled(List<String> due) {
            super(null, null, false, false);
            this.due = due;
        }
    }
}
