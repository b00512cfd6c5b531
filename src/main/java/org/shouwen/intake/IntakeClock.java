package org.shouwen.intake;

import java.time.Clock;
import java.time.Instant;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.deadline.CaseClock;
import org.shouwen.deadline.Term;
import org.springframework.stereotype.Component;

/** Runs the deadlines of intakes: one after the other, never two at a time. */
@Component
class IntakeClock {

    private final CaseClock deadlines;
    private final CaseRegister register;
    private final Clock clock;

    IntakeClock(CaseClock deadlines, CaseRegister register, Clock clock) {
        this.deadlines = deadlines;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Starts a deadline, and cancels the one that ran until now.
     *
     * @param ground why, in Chinese
     * @return when it is due
     */
    Instant start(Intake intake, IntakeDeadline deadline, Term term, String actor, String ground) {
        if (intake.runningDeadline() != null) {
            deadlines.stopAll(intake.caseNo(), clock.instant(), actor, ground);
        }
        Instant dueAt = deadlines
                .start(intake.caseNo(), deadline.code(), term, clock.instant(), actor, ground)
                .dueAt();
        intake.nowRunning(deadline);
        register.dueAt(intake.caseNo(), dueAt);
        return dueAt;
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
