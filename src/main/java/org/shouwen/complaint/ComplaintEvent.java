package org.shouwen.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One line of the record of a complaint: what was done, in words of ours, never in those that somebody typed. */
@Entity
@Immutable
@Table(name = "complaint_event")
class ComplaintEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String complaintNo;
    private Instant occurredAt;
    private String actor;
    private String event;
    private String text;

    protected ComplaintEvent() {}

    ComplaintEvent(String complaintNo, Instant occurredAt, String actor, String event, String text) {
        this.complaintNo = complaintNo;
        this.occurredAt = occurredAt;
        this.actor = actor;
        this.event = event;
        this.text = text;
    }

    Instant occurredAt() {
        return occurredAt;
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
