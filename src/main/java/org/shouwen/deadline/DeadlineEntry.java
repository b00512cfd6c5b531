package org.shouwen.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One line of the ledger: what happened to a deadline, when, by whom and on what ground. */
@Entity
@Immutable
@IdClass(DeadlineEntry.Key.class)
@Table(name = "deadline_entry")
class DeadlineEntry {

    record Key(Long deadline, int entryNo) implements Serializable {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Deadline deadline;

    @Id
    private int entryNo;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private Instant occurredAt;

    /** The whole term of a START, the additional working days of an EXTEND, otherwise null. */
    private Term term;

    private String actor;
    private String ground;

    protected DeadlineEntry() {}

    DeadlineEntry(
            Deadline deadline,
            int entryNo,
            EntryKind kind,
            Instant occurredAt,
            Term term,
            String actor,
            String ground) {
        this.deadline = deadline;
        this.entryNo = entryNo;
        this.kind = kind;
        this.occurredAt = occurredAt;
        this.term = term;
        this.actor = actor;
        this.ground = ground;
    }

    EntryKind kind() {
        return kind;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    Term term() {
        return term;
    }
}
