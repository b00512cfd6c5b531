package org.shouwen.intake;

import java.time.Clock;
import java.time.Instant;
import org.shouwen.deadline.CaseClock;
import org.shouwen.deadline.DeadlineMoved;
import org.shouwen.deadline.DeadlineView;
import org.shouwen.deadline.Term;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Runs the deadlines of intakes: one after the other, never two at a time. */
@Component
class IntakeClock {

    private final CaseClock deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IntakeClock(CaseClock deadlines, ApplicationEventPublisher events, Clock clock) {
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts a deadline, and cancels the one that ran until now.
     *
     * @param ground why, in Chinese
     * @return when it is due
     */
    Instant start(Intake intake, IntakeDeadline deadline, Term term, String actor, String ground) {
        return startFrom(intake, deadline, term, clock.instant(), actor, ground);
    }

    /**
     * The same for a deadline that began to run before now; it may be over already.
     *
     * @param from when it began to run
     */
    Instant startFrom(Intake intake, IntakeDeadline deadline, Term term, Instant from, String actor, String ground) {
        if (intake.runningDeadline() != null) {
            deadlines.stopAll(intake.caseNo(), clock.instant(), actor, ground);
        }
        Instant dueAt = deadlines
                .start(intake.caseNo(), deadline.code(), term, from, actor, ground)
                .dueAt();
        intake.nowRunning(deadline);
        return dueAt;
    }

    /** Counts the running deadline anew from another instant; task and timers of the process follow. */
    void restart(Intake intake, Instant from, String actor, String ground) {
        String name = intake.runningDeadline().code();
        DeadlineView restarted = deadlines.restart(intake.caseNo(), name, from, actor, ground);
        events.publishEvent(new DeadlineMoved(intake.caseNo(), name, restarted.dueAt(), restarted.provisional()));
    }

    /** What was due has been done. */
    void done(Intake intake, String actor, String ground) {
        if (intake.runningDeadline() != null) {
            deadlines.meet(intake.caseNo(), intake.runningDeadline().code(), clock.instant(), actor, ground);
            intake.nowRunning(null);
        }
    }

    /** Nothing is due any more. */
    void cancel(Intake intake, String actor, String ground) {
        if (intake.runningDeadline() != null) {
            deadlines.stopAll(intake.caseNo(), clock.instant(), actor, ground);
            intake.nowRunning(null);
        }
    }
}
