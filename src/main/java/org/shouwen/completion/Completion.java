package org.shouwen.completion;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.shouwen.application.ApplicationResult;
import org.shouwen.catalogue.HandlingType;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/** How the handling of one accepted application went, from its acceptance to its result. */
@Entity
@Table(name = "completion")
class Completion {

    @Id
    private String caseNo;

    @Enumerated(EnumType.STRING)
    private HandlingType handlingType;

    private Integer extraWorkingDays;
    private Instant firstReviewedAt;
    private String firstReview;
    private Instant reportedAt;
    private String reportNote;
    private Instant overdueAt;
    private Instant lateExplainedAt;
    private String lateReason;
    private Integer neededWorkingDays;
    private String consolidation;

    @Embedded
    private Adjudication adjudication;

    private String resultText;
    private String resultBasis;
    private String resultBy;
    private Instant dueAt;
    private Instant originalDueAt;
    private Boolean late;
    private Boolean lateAgainstOriginal;

    @Version
    private Integer version;

    protected Completion() {}

    Completion(String caseNo, HandlingType handlingType) {
        this.caseNo = caseNo;
        this.handlingType = handlingType;
    }

    void firstReviewed(String opinion, Instant now) {
        firstReview = opinion;
        firstReviewedAt = now;
    }

    void reported(String note, Instant now) {
        reportNote = note;
        reportedAt = now;
    }

    /**
     * True the first time only: a deadline is missed once.
     *
     * @param dueAt since when the case is overdue, however late that is noticed
     */
    boolean missed(Instant dueAt) {
        boolean first = overdueAt == null;
        overdueAt = first ? dueAt : overdueAt;
        return first;
    }

    void explainLate(String reason, int workingDays, Instant now) {
        lateReason = reason;
        neededWorkingDays = workingDays;
        lateExplainedAt = now;
    }

    /** @throws Refusal EXTENSION_ALREADY_USED the second time */
    void extend(int workingDays) {
        if (extraWorkingDays != null) {
            throw Refusal.of(RefusalCode.EXTENSION_ALREADY_USED, "该申请已经延期一次,不能再次延期。");
        }
        extraWorkingDays = workingDays;
    }

    void consolidate(String summary) {
        consolidation = summary;
    }

    void adjudicate(Adjudication decision) {
        adjudication = decision;
    }

    /**
     * @throws Refusal FIELD_REQUIRED when a refusal names no basis; FIELD_INVALID when the head decided otherwise
     */
    void decide(DecisionGiven given, String clerk) {
        ApplicationResult result = given.result();
        if (result == ApplicationResult.REFUSED && given.basis() == null) {
            throw Refusal.of(RefusalCode.FIELD_REQUIRED, "basis", "不予办理的,请填写「依据」。");
        }
        if (adjudication != null && adjudication.decision() != result) {
            throw Refusal.of(
                    RefusalCode.FIELD_INVALID,
                    "result",
                    "「办理结果」应与负责人裁定“%s”一致。".formatted(adjudication.decision().label()));
        }
        resultText = given.text();
        resultBasis = given.basis();
        resultBy = clerk;
    }

    /** Kept for the figures: extensions hide slowness, so the original limit counts too. */
    void judge(Instant due, boolean isLate, Instant original, boolean isLateAgainstOriginal) {
        dueAt = due;
        late = isLate;
        originalDueAt = original;
        lateAgainstOriginal = isLateAgainstOriginal;
    }

    String caseNo() {
        return caseNo;
    }

    boolean isImmediate() {
        return handlingType == HandlingType.IMMEDIATE;
    }

    boolean isExtended() {
        return extraWorkingDays != null;
    }

    Integer extraWorkingDays() {
        return extraWorkingDays;
    }

    HandlingType handlingType() {
        return handlingType;
    }

    Instant firstReviewedAt() {
        return firstReviewedAt;
    }

    String firstReview() {
        return firstReview;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    String reportNote() {
        return reportNote;
    }

    Instant overdueAt() {
        return overdueAt;
    }

    Instant lateExplainedAt() {
        return lateExplainedAt;
    }

    String lateReason() {
        return lateReason;
    }

    Integer neededWorkingDays() {
        return neededWorkingDays;
    }

    String consolidation() {
        return consolidation;
    }

    /** Null where none was needed. */
    Adjudication adjudication() {
        return adjudication;
    }

    String resultText() {
        return resultText;
    }

    String resultBasis() {
        return resultBasis;
    }

    String resultBy() {
        return resultBy;
    }

    /** The deadline in force at the result, null before it. */
    Instant dueAt() {
        return dueAt;
    }

    Instant originalDueAt() {
        return originalDueAt;
    }

    boolean isLate() {
        return Boolean.TRUE.equals(late);
    }

    boolean isLateAgainstOriginal() {
        return Boolean.TRUE.equals(lateAgainstOriginal);
    }
}
