package org.shouwen.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.shouwen.deadline.CaseClock;
import org.shouwen.deadline.Term;
import org.shouwen.deadline.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Runs the deadlines of applications. */
@Component
public class ApplicationClock {

    private static final int SHORT_LIMIT = 3;

    private final CaseClock deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ApplicationClock(CaseClock deadlines, WorkingCalendar calendar, Clock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @param from when it began to run
     * @param ground why, in Chinese
     * @return when it is due
     */
    public Instant start(
            String caseNo, ApplicationDeadline deadline, Term term, Instant from, String actor, String ground) {
        return deadlines
                .start(caseNo, deadline.code(), term, from, actor, ground)
                .dueAt();
    }

    /** What was due has been done. */
    public void meet(String caseNo, ApplicationDeadline deadline, String actor, String ground) {
        deadlines.meet(caseNo, deadline.code(), clock.instant(), actor, ground);
    }

    public void pause(String caseNo, ApplicationDeadline deadline, String actor, String ground) {
        deadlines.pause(caseNo, deadline.code(), clock.instant(), actor, ground);
    }

    /** @return when it is due now */
    public Instant resume(String caseNo, ApplicationDeadline deadline, String actor, String ground) {
        return deadlines
                .resume(caseNo, deadline.code(), clock.instant(), actor, ground)
                .dueAt();
    }

    /** when whoever is responsible is warned of a deadline that was set so many working days ahead. */
    public Instant warningBefore(Instant dueAt, int limit) {
        LocalDate day = calendar.dateOf(dueAt);
        return calendar.opening(limit <= SHORT_LIMIT ? day : calendar.previousWorkingDay(day));
    }
}
