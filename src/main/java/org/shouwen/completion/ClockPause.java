package org.shouwen.completion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/** A legal procedure for which the clock of one application stops; at most one is open at a time. */
@Entity
@Table(name = "clock_pause")
class ClockPause {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNo;

    /** The case number while it is open, unique in the table. */
    private String openCaseNo;

    private Instant openedAt;
    private String legalGround;
    private LocalDate plannedResume;
    private String requestedBy;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.OPEN;

    private String comment;
    private String decidedBy;
    private Instant pausedAt;
    private Instant resumedAt;

    protected ClockPause() {}

    ClockPause(String caseNo, Instant now) {
        this.caseNo = caseNo;
        this.openCaseNo = caseNo;
        this.openedAt = now;
    }

    void explain(String ground, LocalDate planned, String clerk) {
        legalGround = ground;
        plannedResume = planned;
        requestedBy = clerk;
    }

    /** @throws Refusal NOT_AUTHORISED for whoever requested it; FIELD_REQUIRED for a rejection without a comment */
    void decide(boolean approved, String note, String approver) {
        if (approver.equals(requestedBy)) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "不能审批自己提出的暂停计时。");
        }
        if (!approved && note == null) {
            throw Refusal.of(RefusalCode.FIELD_REQUIRED, "comment", "不同意暂停的,请填写「审批意见」。");
        }
        state = approved ? RequestState.APPROVED : RequestState.REJECTED;
        openCaseNo = approved ? caseNo : null;
        comment = note;
        decidedBy = approver;
    }

    void stopped(Instant now) {
        pausedAt = now;
    }

    void resumed(Instant now) {
        resumedAt = now;
        openCaseNo = null;
    }

    /** Whether the clock stands still because of it. */
    boolean isRunning() {
        return pausedAt != null && resumedAt == null;
    }

    /** Whether it counts as the one pause of its ground. */
    boolean isUsed() {
        return state == RequestState.APPROVED;
    }

    String caseNo() {
        return caseNo;
    }

    /** Null until it has been named. */
    String legalGround() {
        return legalGround;
    }

    LocalDate plannedResume() {
        return plannedResume;
    }

    String requestedBy() {
        return requestedBy;
    }

    RequestState state() {
        return state;
    }

    String comment() {
        return comment;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant pausedAt() {
        return pausedAt;
    }

    Instant resumedAt() {
        return resumedAt;
    }
}
