package org.shouwen.completion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.shouwen.application.ApplicationClock;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.catalogue.Handling;
import org.shouwen.catalogue.HandlingType;
import org.shouwen.catalogue.LimitUnit;
import org.shouwen.deadline.CaseClock;
import org.shouwen.deadline.DeadlineState;
import org.shouwen.deadline.DeadlineView;
import org.shouwen.deadline.Term;
import org.shouwen.deadline.WorkingCalendar;
import org.springframework.stereotype.Component;

/** The deadlines of one accepted application, all counted in the unit of its item. */
@Component
class CompletionClock {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日HH时mm分");
    /** What is due within the completion, inside the office and outside. */
    private static final Set<String> STEPS = Set.of(
            ApplicationDeadline.FIRST_REVIEW.code(),
            ApplicationDeadline.REPORT_UPWARD.code(),
            ApplicationDeadline.OPINION.code());

    private static final Set<DeadlineState> OPEN =
            Set.of(DeadlineState.RUNNING, DeadlineState.OVERDUE, DeadlineState.PAUSED);

    private final CaseClock deadlines;
    private final ApplicationClock applications;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CompletionClock(CaseClock deadlines, ApplicationClock applications, WorkingCalendar calendar, Clock clock) {
        this.deadlines = deadlines;
        this.applications = applications;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The promised limit from the acceptance; for an immediate item the same day. */
    Instant startCompletion(String caseNo, Handling handling, Instant acceptedAt) {
        Term term =
                handling.type() == HandlingType.IMMEDIATE ? Term.serviceDay() : term(handling.unit(), handling.limit());
        return start(caseNo, ApplicationDeadline.COMPLETION, term, acceptedAt, "受理");
    }

    Instant start(String caseNo, ApplicationDeadline deadline, Term term, Instant from, String ground) {
        return deadlines
                .start(caseNo, deadline.code(), term, from, CaseEntry.SYSTEM, ground)
                .dueAt();
    }

    static Term term(LimitUnit unit, int limit) {
        return unit == LimitUnit.CALENDAR_DAY ? Term.calendarDays(limit) : Term.workingDays(limit);
    }

    /** @param limit of the item; 0 for the same day */
    Instant warningAt(int limit, Instant dueAt) {
        return applications.warningBefore(dueAt, limit);
    }

    /** What the deadline would become with so many working days more. */
    Instant extended(Instant dueAt, int workingDays) {
        return calendar.closing(calendar.addWorkingDays(calendar.dateOf(dueAt), workingDays));
    }

    Instant closing(LocalDate day) {
        return calendar.closing(day);
    }

    void extend(String caseNo, int workingDays, String actor, String ground) {
        deadlines.extend(caseNo, ApplicationDeadline.COMPLETION.code(), clock.instant(), workingDays, actor, ground);
    }

    /**
     * Stops the clock of the application and of the steps it waits for: what a legal procedure takes is nobody's delay.
     *
     * @throws org.shouwen.refusal.Refusal PAUSE_NOT_ALLOWED after the deadline
     */
    void pause(String caseNo, String actor, String ground) {
        deadlines.pause(caseNo, ApplicationDeadline.COMPLETION.code(), clock.instant(), actor, ground);
        steps(caseNo, DeadlineState.RUNNING)
                .forEach(name -> deadlines.pause(caseNo, name, clock.instant(), actor, ground));
    }

    void resume(String caseNo, String actor, String ground) {
        deadlines.resume(caseNo, ApplicationDeadline.COMPLETION.code(), clock.instant(), actor, ground);
        steps(caseNo, DeadlineState.PAUSED)
                .forEach(name -> deadlines.resume(caseNo, name, clock.instant(), actor, ground));
    }

    private List<String> steps(String caseNo, DeadlineState state) {
        return deadlines.of(caseNo).stream()
                .filter(deadline -> deadline.state() == state && STEPS.contains(deadline.name()))
                .map(DeadlineView::name)
                .toList();
    }

    /** Does nothing where it does not run. */
    void meet(String caseNo, ApplicationDeadline deadline, String actor, String ground) {
        deadlines.of(caseNo).stream()
                .filter(view -> view.name().equals(deadline.code()) && OPEN.contains(view.state()))
                .forEach(view -> deadlines.meet(caseNo, view.name(), clock.instant(), actor, ground));
    }

    /** As it stands, ended or not. */
    DeadlineView of(String caseNo, ApplicationDeadline deadline) {
        return deadlines.of(caseNo).stream()
                .filter(view -> view.name().equals(deadline.code()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("No deadline " + deadline + " in " + caseNo));
    }

    boolean isOver(String caseNo, ApplicationDeadline deadline) {
        return of(caseNo, deadline).state() == DeadlineState.OVERDUE;
    }

    /** When it would have been due without the extension. */
    Instant originalDueAt(String caseNo) {
        return deadlines.dueAtWithoutExtensions(caseNo, ApplicationDeadline.COMPLETION.code());
    }

    String text(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }

    String textOrNull(Instant instant) {
        return instant == null ? null : text(instant);
    }
}
