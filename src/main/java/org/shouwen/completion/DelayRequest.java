package org.shouwen.completion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.shouwen.document.DeliveryMethod;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/** A request to extend the deadline of one application; at most one is open at a time. */
@Entity
@Table(name = "delay_request")
class DelayRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNo;

    /** The case number while it is open, unique in the table. */
    private String openCaseNo;

    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private DelayReason reasonCode;

    private String reason;
    private Integer extraWorkingDays;

    @Enumerated(EnumType.STRING)
    private DeliveryMethod noticeMethod;

    private String requestedBy;
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.OPEN;

    private String comment;
    private String decidedBy;
    private Instant decidedAt;
    private Instant notifiedAt;

    protected DelayRequest() {}

    DelayRequest(String caseNo, Instant now) {
        this.caseNo = caseNo;
        this.openCaseNo = caseNo;
        this.openedAt = now;
    }

    void explain(DelayExplained explained, String clerk, Instant now) {
        reasonCode = explained.code();
        reason = explained.reason();
        extraWorkingDays = explained.extraWorkingDays();
        noticeMethod = explained.method();
        requestedBy = clerk;
        requestedAt = now;
    }

    /**
     * An approved request stays open until the applicant has been told.
     *
     * @throws Refusal NOT_AUTHORISED for whoever requested it; FIELD_REQUIRED for a rejection without a comment
     */
    void decide(boolean approved, String note, String approver, Instant now) {
        if (approver.equals(requestedBy)) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "不能审批自己提出的延期申请。");
        }
        if (!approved && note == null) {
            throw Refusal.of(RefusalCode.FIELD_REQUIRED, "comment", "不同意延期的,请填写「审批意见」。");
        }
        state = approved ? RequestState.APPROVED : RequestState.REJECTED;
        openCaseNo = approved ? caseNo : null;
        comment = note;
        decidedBy = approver;
        decidedAt = now;
    }

    void notified(Instant now) {
        notifiedAt = now;
    }

    /** @throws IllegalStateException before the applicant has been told */
    void done() {
        if (notifiedAt == null) {
            throw new IllegalStateException("The applicant has not been told of the delay of " + caseNo);
        }
        openCaseNo = null;
    }

    /** @param dueAt until when somebody should have decided, however late that is noticed */
    void expire(Instant dueAt) {
        state = RequestState.EXPIRED;
        openCaseNo = null;
        decidedAt = dueAt;
    }

    String caseNo() {
        return caseNo;
    }

    DelayReason reasonCode() {
        return reasonCode;
    }

    String reason() {
        return reason;
    }

    Integer extraWorkingDays() {
        return extraWorkingDays;
    }

    DeliveryMethod noticeMethod() {
        return noticeMethod;
    }

    /** Null until the reason has been given. */
    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
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

    Instant decidedAt() {
        return decidedAt;
    }

    Instant notifiedAt() {
        return notifiedAt;
    }
}
