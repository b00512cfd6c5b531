package org.shouwen.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Who did what when: one line of a case's timeline, never changed and never removed. */
@Entity
@Immutable
@Table(name = "case_event")
class CaseEvent {

    @Id
    @GeneratedValue(generator = "case_event_seq")
    @SequenceGenerator(name = "case_event_seq", sequenceName = "case_event_seq", allocationSize = 50)
    private Long id;

    private String caseNo;

    private Instant happenedAt;

    private String actor;

    private String event;

    private String text;

    protected CaseEvent() {}

    CaseEvent(String caseNo, Instant happenedAt, CaseEntry entry) {
        this.caseNo = caseNo;
        this.happenedAt = happenedAt;
        this.actor = entry.actor();
        this.event = entry.event();
        this.text = entry.text();
    }

    Instant happenedAt() {
        return happenedAt;
    }

    String actor() {
        return actor;
    }

    String event() {
        return event;
    }

    String text() {
        return text;
    }
}
