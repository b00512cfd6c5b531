package org.shouwen.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/** Something that a supervisor orders a clerk to put right; outlives the case in which it was found. */
@Entity
@Table(name = "rectification")
class Rectification {

    /** Of the report on which it was decided. */
    @Id
    private String escalationNo;

    private String caseNo;
    private String officeId;
    private String clerk;
    private String orderedBy;
    private Instant orderedAt;
    private String instruction;
    private Instant dueAt;
    private String result;
    private Instant doneAt;

    @Version
    private Integer version;

    protected Rectification() {}

    Rectification(Escalation escalation, String clerk, Instant dueAt) {
        this.escalationNo = escalation.escalationNo();
        this.caseNo = escalation.caseNo();
        this.officeId = escalation.officeId();
        this.clerk = clerk;
        this.orderedBy = escalation.outcome().by();
        this.orderedAt = escalation.outcome().at();
        this.instruction = escalation.outcome().instruction();
        this.dueAt = dueAt;
    }

    /** @throws Refusal CASE_CLOSED when it has been done already */
    void done(String text, Instant at) {
        if (doneAt != null) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该整改已经完成,不能重复提交。");
        }
        result = text;
        doneAt = at;
    }

    String escalationNo() {
        return escalationNo;
    }

    String caseNo() {
        return caseNo;
    }

    String officeId() {
        return officeId;
    }

    String clerk() {
        return clerk;
    }

    String orderedBy() {
        return orderedBy;
    }

    Instant orderedAt() {
        return orderedAt;
    }

    String instruction() {
        return instruction;
    }

    Instant dueAt() {
        return dueAt;
    }

    /** Null until it is done. */
    String result() {
        return result;
    }

    /** Null until it is done. */
    Instant doneAt() {
        return doneAt;
    }
}
