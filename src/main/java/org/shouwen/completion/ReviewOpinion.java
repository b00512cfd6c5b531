package org.shouwen.completion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/** What one department was asked about an application, and what came of it; silence is never consent. */
@Entity
@Table(name = "review_opinion")
class ReviewOpinion {

    /** Who settled it. */
    enum Source {
        DEPARTMENT,
        HEAD,
        RELEASED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNo;
    private String department;
    private String departmentName;
    private Instant requestedAt;
    private Instant missedAt;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Enumerated(EnumType.STRING)
    private Opinion opinion;

    private String comment;
    private String givenBy;
    private Instant givenAt;
    private boolean late;

    @Version
    private Integer version;

    protected ReviewOpinion() {}

    ReviewOpinion(String caseNo, String department, String departmentName, Instant now) {
        this.caseNo = caseNo;
        this.department = department;
        this.departmentName = departmentName;
        this.requestedAt = now;
    }

    /** @throws Refusal OPINION_REASON_REQUIRED when it is not plain consent and says nothing more */
    void give(Opinion given, String words, String person, Instant now, boolean afterDeadline) {
        requireOpen();
        if (given != Opinion.AGREE && words == null) {
            throw Refusal.of(RefusalCode.OPINION_REASON_REQUIRED, "comment", "附条件同意或者不同意的,请填写「意见说明」。");
        }
        settle(Source.DEPARTMENT, given, words, person, now);
        late = afterDeadline;
    }

    /** The head decides in the place of a silent department. */
    void replace(Settlement settlement, Instant now) {
        requireOpen();
        settle(Source.HEAD, settlement.opinion(), settlement.reason(), settlement.by(), now);
    }

    /** The leader in charge lets the case go on without a silent department. */
    void release(Settlement settlement, Instant now) {
        requireOpen();
        settle(Source.RELEASED, null, settlement.reason(), settlement.by(), now);
    }

    /** @param dueAt when it should have spoken, however late that is noticed */
    void missed(Instant dueAt) {
        missedAt = dueAt;
    }

    private void settle(Source by, Opinion given, String words, String person, Instant now) {
        source = by;
        opinion = given;
        comment = words;
        givenBy = person;
        givenAt = now;
    }

    private void requireOpen() {
        if (source != null) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "%s的意见已经有了结果。".formatted(departmentName));
        }
    }

    boolean isOpen() {
        return source == null;
    }

    /** Whether the department let its deadline pass and has still said nothing. */
    boolean isMissing() {
        return isOpen() && missedAt != null;
    }

    /** Whether the head has to decide because of it. */
    boolean needsAdjudication() {
        return source != Source.DEPARTMENT || opinion == Opinion.DISAGREE;
    }

    String department() {
        return department;
    }

    String departmentName() {
        return departmentName;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Source source() {
        return source;
    }

    /** Null while there is none, and for a released department. */
    Opinion opinion() {
        return opinion;
    }

    String comment() {
        return comment;
    }

    String givenBy() {
        return givenBy;
    }

    Instant givenAt() {
        return givenAt;
    }

    boolean isLate() {
        return late;
    }
}
