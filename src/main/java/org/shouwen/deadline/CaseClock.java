package org.shouwen.deadline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.shouwen.refusal.RefusalCode.CASE_CLOSED;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwen.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadlines of all cases. Each is a ledger of what started, paused, resumed, extended or ended it; the due instant
 * is derived from the ledger and the calendar, nobody types it. A name such as {@code intakeDue} is open at most
 * once per case and may be started anew after it ended.
 *
 * <p>Texts: case number up to 40 characters, name 60, actor 64, ground (why, in Chinese) 500. Every act joins the
 * caller's transaction. Acting on a name that the case never had is an {@link IllegalArgumentException}.
 */
@Service
public class CaseClock {

    private final Deadlines deadlines;
    private final StoredCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CaseClock(Deadlines deadlines, StoredCalendar calendar, Clock clock, ApplicationEventPublisher events) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Starts a deadline. The due instant may lie in the past when {@code from} does.
     *
     * @param from when it began to run, such as the receipt of a letter
     * @throws org.springframework.dao.DataIntegrityViolationException when the case has an open one of that name
     */
    @Transactional
    public DeadlineView start(String caseNo, String name, Term term, Instant from, String actor, String ground) {
        Deadline deadline = new Deadline(caseNo, name, term, from, actor, ground);
        derive(deadline);
        deadlines.save(deadline);
        return changed(deadline);
    }

    /**
     * Stops counting; the day of the pause counts as used.
     *
     * @throws Refusal PAUSE_NOT_ALLOWED when paused already, when its term is not counted in days, or after it was due;
     *     CASE_CLOSED when it has ended
     */
    @Transactional
    public DeadlineView pause(String caseNo, String name, Instant at, String actor, String ground) {
        Deadline deadline = open(caseNo, name);
        deadline.pause(at, actor, ground);
        return changed(deadline);
    }

    /**
     * Counts on with what was left, from the day after the resumption; on the day of the pause nothing changes.
     *
     * @throws Refusal PAUSE_NOT_ALLOWED when it is not paused; CASE_CLOSED when it has ended
     */
    @Transactional
    public DeadlineView resume(String caseNo, String name, Instant at, String actor, String ground) {
        Deadline deadline = open(caseNo, name);
        deadline.resume(at, actor, ground);
        derive(deadline);
        return changed(deadline);
    }

    /**
     * Adds working days, counted from the old deadline. Who may grant how many, how often, is for the caller.
     *
     * @throws Refusal IMMEDIATE_NOT_EXTENDABLE when its term is not counted in days; EXTENSION_AFTER_DEADLINE after it
     *     was due; CASE_CLOSED when it has ended
     * @throws IllegalArgumentException when {@code workingDays} is less than 1
     */
    @Transactional
    public DeadlineView extend(String caseNo, String name, Instant at, int workingDays, String actor, String ground) {
        Deadline deadline = open(caseNo, name);
        deadline.extend(at, workingDays, actor, ground);
        derive(deadline);
        return changed(deadline);
    }

    /**
     * Counts a deadline anew from another instant, under the same term; what it was stays in the ledger as cancelled.
     *
     * @param from when it began to run after all
     * @throws Refusal CASE_CLOSED when it has ended
     */
    @Transactional
    public DeadlineView restart(String caseNo, String name, Instant from, String actor, String ground) {
        Deadline deadline = open(caseNo, name);
        deadline.cancel(clock.instant(), actor, ground);
        deadlines.flush();
        return start(caseNo, name, deadline.term(), from, actor, ground);
    }

    /**
     * What was due has been done. During a pause it is judged as if resumed at that instant. Does nothing when the
     * deadline has ended already, so it may be repeated.
     */
    @Transactional
    public void meet(String caseNo, String name, Instant at, String actor, String ground) {
        find(caseNo, name).ifPresent(deadline -> {
            boolean wasPaused = deadline.isPaused();
            deadline.meet(at, actor, ground);
            if (wasPaused) {
                derive(deadline);
            }
            changed(deadline);
        });
    }

    /**
     * Cancels every open deadline of the case; does nothing when there is none. Another of the same name may be started in
     * the same transaction.
     */
    @Transactional
    public void stopAll(String caseNo, Instant at, String actor, String ground) {
        List<Deadline> open = deadlines.findByCaseNoAndOpenNameIsNotNullOrderById(caseNo);
        open.forEach(deadline -> deadline.cancel(at, actor, ground));
        if (!open.isEmpty()) {
            deadlines.flush();
            events.publishEvent(new LedgerChanged(caseNo));
        }
    }

    /** All deadlines of the case, ended ones too, in the order in which they were started. */
    @Transactional(readOnly = true)
    public List<DeadlineView> of(String caseNo) {
        return deadlines.findByCaseNoOrderById(caseNo).stream().map(this::view).toList();
    }

    /** The same for many cases at once; a case without deadlines is left out. */
    @Transactional(readOnly = true)
    public Map<String, List<DeadlineView>> of(Collection<String> caseNos) {
        return caseNos.isEmpty()
                ? Map.of()
                : deadlines.findByCaseNoInOrderById(caseNos).stream()
                        .collect(groupingBy(Deadline::caseNo, mapping(this::view, toList())));
    }

    /**
     * When the last deadline of that name, ended or not, is due by its term and its pauses alone: extensions do not hide
     * slowness.
     */
    @Transactional(readOnly = true)
    public Instant dueAtWithoutExtensions(String caseNo, String name) {
        return deadlines.findByCaseNoOrderById(caseNo).stream()
                .filter(deadline -> deadline.isNamed(name))
                .reduce((earlier, later) -> later)
                .map(deadline -> deadline.dueAtWithoutExtensions(calendar.current()))
                .orElseThrow(() -> new IllegalArgumentException("The case never had a deadline " + name));
    }

    /** How many open deadlines wait for a year to be loaded. Whose they are is for those who may know the cases. */
    @Transactional(readOnly = true)
    public long provisional() {
        return deadlines.countByProvisionalTrueAndOpenNameIsNotNull();
    }

    private Deadline open(String caseNo, String name) {
        return find(caseNo, name).orElseThrow(() -> Refusal.of(CASE_CLOSED, "该期限已经结束,不能再变更。"));
    }

    /** Empty when it has ended. */
    private Optional<Deadline> find(String caseNo, String name) {
        Optional<Deadline> open = deadlines.findByCaseNoAndOpenName(caseNo, name);
        if (open.isEmpty() && !deadlines.existsByCaseNoAndName(caseNo, name)) {
            throw new IllegalArgumentException("The case never had a deadline " + name);
        }
        return open;
    }

    private void derive(Deadline deadline) {
        boolean wasProvisional = deadline.isProvisional();
        DueDate due = deadline.derive(calendar.current());
        if (!wasProvisional) {
            due.missingYears().forEach(year -> events.publishEvent(new CalendarYearMissing(year)));
        }
    }

    private DeadlineView changed(Deadline deadline) {
        events.publishEvent(new LedgerChanged(deadline.caseNo()));
        return view(deadline);
    }

    private DeadlineView view(Deadline deadline) {
        return deadline.view(clock.instant());
    }
}
