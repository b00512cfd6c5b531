package org.shouwen.deadline;

import static org.shouwen.refusal.RefusalCode.EXTENSION_AFTER_DEADLINE;
import static org.shouwen.refusal.RefusalCode.IMMEDIATE_NOT_EXTENDABLE;
import static org.shouwen.refusal.RefusalCode.PAUSE_NOT_ALLOWED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.shouwen.refusal.Refusal;

/**
 * A deadline of a case and its ledger. Everything but the ledger is derived from it and stored for queries only. Only
 * changed columns are written, so a recomputation and a person's act never undo each other.
 */
@Entity
@DynamicUpdate
@Table(name = "deadline")
class Deadline {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNo;
    private String name;
    private String openName;

    /** RUNNING, PAUSED, MET or CANCELLED; the others depend on the time of asking. */
    @Enumerated(EnumType.STRING)
    private DeadlineState state;

    private Instant startedAt;
    private Instant dueAt;
    private Instant endedAt;
    private boolean provisional;
    private int calendarRevision;
    private int entryCount;

    @OneToMany(mappedBy = "deadline", cascade = CascadeType.PERSIST)
    @OrderBy("entryNo")
    @BatchSize(size = 100)
    private List<DeadlineEntry> entries = new ArrayList<>();

    protected Deadline() {}

    Deadline(String caseNo, String name, Term term, Instant from, String actor, String ground) {
        this.caseNo = caseNo;
        this.name = name;
        this.openName = name;
        this.state = DeadlineState.RUNNING;
        this.startedAt = from;
        enter(EntryKind.START, from, term, actor, ground);
    }

    /** Refused when it is paused already, is over, or is not counted in days. */
    void pause(Instant at, String actor, String ground) {
        if (!term().isCountedInDays()) {
            throw Refusal.of(PAUSE_NOT_ALLOWED, "即办事项和承诺的答复时间不能暂停计时。");
        }
        if (state == DeadlineState.PAUSED) {
            throw Refusal.of(PAUSE_NOT_ALLOWED, "期限已经暂停计时。");
        }
        if (isLate(at)) {
            throw Refusal.of(PAUSE_NOT_ALLOWED, "期限已过,不能再暂停计时。");
        }
        enter(EntryKind.PAUSE, at, null, actor, ground);
        state = DeadlineState.PAUSED;
    }

    void resume(Instant at, String actor, String ground) {
        if (state != DeadlineState.PAUSED) {
            throw Refusal.of(PAUSE_NOT_ALLOWED, "期限没有暂停,无需恢复计时。");
        }
        enter(EntryKind.RESUME, at, null, actor, ground);
        state = DeadlineState.RUNNING;
    }

    /** Counted from the old deadline. */
    void extend(Instant at, int workingDays, String actor, String ground) {
        if (!term().isCountedInDays()) {
            throw Refusal.of(IMMEDIATE_NOT_EXTENDABLE, "即办事项和承诺的答复时间不能延期。");
        }
        if (state == DeadlineState.RUNNING && isLate(at)) {
            throw Refusal.of(EXTENSION_AFTER_DEADLINE, "期限已过,不能再延期。");
        }
        enter(EntryKind.EXTEND, at, Term.workingDays(workingDays), actor, ground);
    }

    void meet(Instant at, String actor, String ground) {
        end(EntryKind.MET, DeadlineState.MET, at, actor, ground);
    }

    void cancel(Instant at, String actor, String ground) {
        end(EntryKind.CANCEL, DeadlineState.CANCELLED, at, actor, ground);
    }

    private void end(EntryKind kind, DeadlineState ended, Instant at, String actor, String ground) {
        enter(kind, at, null, actor, ground);
        state = ended;
        endedAt = at;
        openName = null;
    }

    private void enter(EntryKind kind, Instant at, Term term, String actor, String ground) {
        entryCount++;
        entries.add(new DeadlineEntry(this, entryCount, kind, at, term, actor, ground));
    }

    /** Brings the derived columns up to date with the ledger and the calendar. */
    DueDate derive(CalendarSnapshot calendar) {
        DueDate due = DueDate.of(entries, calendar);
        dueAt = due.at();
        provisional = due.provisional();
        calendarRevision = calendar.revision();
        return due;
    }

    Instant dueAtWithoutExtensions(CalendarSnapshot calendar) {
        List<DeadlineEntry> others = entries.stream()
                .filter(entry -> entry.kind() != EntryKind.EXTEND)
                .toList();
        return DueDate.of(others, calendar).at();
    }

    boolean isNamed(String otherName) {
        return name.equals(otherName);
    }

    Term term() {
        return entries.get(0).term();
    }

    private boolean isLate(Instant at) {
        return DueTimes.isLate(dueAt, at);
    }

    DeadlineView view(Instant now) {
        DeadlineState shown = state;
        if (state == DeadlineState.RUNNING && isLate(now)) {
            shown = DeadlineState.OVERDUE;
        } else if (state == DeadlineState.MET && isLate(endedAt)) {
            shown = DeadlineState.MET_LATE;
        }
        return new DeadlineView(name, dueAt, shown, provisional);
    }

    DeadlineMoved moved() {
        return new DeadlineMoved(caseNo, name, dueAt, provisional);
    }

    String caseNo() {
        return caseNo;
    }

    boolean isPaused() {
        return state == DeadlineState.PAUSED;
    }

    boolean isProvisional() {
        return provisional;
    }

    Instant dueAt() {
        return dueAt;
    }
}
