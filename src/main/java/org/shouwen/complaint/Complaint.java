package org.shouwen.complaint;

import static org.shouwen.complaint.ComplaintStatus.AWAITING_APPROVAL;
import static org.shouwen.complaint.ComplaintStatus.AWAITING_INSTRUCTION;
import static org.shouwen.complaint.ComplaintStatus.AWAITING_SIGNED_STATEMENT;
import static org.shouwen.complaint.ComplaintStatus.ON_THE_SPOT;
import static org.shouwen.complaint.ComplaintStatus.REGISTERED;
import static org.shouwen.complaint.ComplaintStatus.WITH_DEPARTMENT;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/**
 * A complaint and what came of it. There is no way from registration to the archive but one of its outcomes, and it
 * is never deleted. Who complained is kept elsewhere.
 */
@Entity
@Table(name = "complaint")
class Complaint {

    @Id
    private String complaintId;

    private String complaintNo;

    @Enumerated(EnumType.STRING)
    private ComplaintStatus status = REGISTERED;

    @Embedded
    private Facts facts;

    @Embedded
    private Statement statement;

    @Embedded
    private DuplicateKeys duplicateKeys;

    @Embedded
    private Subjects subjects;

    @Embedded
    private Screening screening;

    private String duplicateOf;

    @Embedded
    private Inquiry inquiry = new Inquiry(null);

    @Embedded
    private Outcome outcome = new Outcome();

    private Instant archivedAt;

    @Version
    private Integer version;

    protected Complaint() {}

    Complaint(String id, String number, Registration registration, DuplicateKeys keys, String by, Instant now) {
        this.complaintId = id;
        this.complaintNo = number;
        this.facts = Facts.of(registration, by, now);
        this.duplicateKeys = keys;
        this.subjects = new Subjects(registration.subjects());
        if (registration.signed()) {
            statement = new Statement(registration.documentRef(), registration.receivedAt());
        }
    }

    /** The second and last round of this complaint, received now; the file of the first stays as it is. */
    Complaint reopened(String id, String number, String content, String by, Instant now) {
        Complaint again = new Complaint();
        again.complaintId = id;
        again.complaintNo = number;
        again.facts = facts.again(complaintNo, content, by, now);
        again.statement = statement == null ? null : new Statement(statement.documentRef(), now);
        again.duplicateKeys = duplicateKeys;
        again.subjects = subjects.copied();
        again.inquiry =
                new Inquiry(inquiry.report() == null ? null : inquiry.report().by());
        return again;
    }

    /** @return which way it goes on */
    ScreenResult screen(Screening screened) {
        require(REGISTERED);
        screening = screened;
        if (screened.severity() == Severity.MAJOR && statement == null) {
            status = facts.anonymous() ? ComplaintStatus.LEAD : AWAITING_SIGNED_STATEMENT;
            return facts.anonymous() ? ScreenResult.MAJOR_ANONYMOUS : ScreenResult.MAJOR_UNSIGNED;
        }
        boolean oral =
                facts.form() == ComplaintForm.ORAL && screened.severity() == Severity.GENERAL && facts.round() == 1;
        status = oral ? ON_THE_SPOT : AWAITING_INSTRUCTION;
        return oral ? ScreenResult.ORAL : ScreenResult.WRITTEN;
    }

    void outOfScope() {
        require(REGISTERED);
        status = ComplaintStatus.OUT_OF_SCOPE;
    }

    void linkTo(String original) {
        require(REGISTERED);
        duplicateOf = original;
        status = ComplaintStatus.LINKED;
    }

    void guide(Guidance given) {
        require(ComplaintStatus.OUT_OF_SCOPE);
        outcome.guide(given);
    }

    /** @throws Refusal UNSIGNED_MAJOR_COMPLAINT when nobody gave a name */
    void deliverStatement(String document, Instant at) {
        require(AWAITING_SIGNED_STATEMENT);
        if (facts.anonymous()) {
            throw Refusal.of(RefusalCode.UNSIGNED_MAJOR_COMPLAINT, "重大事项的投诉须署名;匿名的只能作为线索上报。");
        }
        statement = new Statement(document, at);
        status = AWAITING_INSTRUCTION;
    }

    void isLead(String note) {
        require(AWAITING_SIGNED_STATEMENT, ComplaintStatus.LEAD);
        outcome.fileAsLead(note);
        status = ComplaintStatus.LEAD;
    }

    void answerOnTheSpot(Reply given) {
        require(ON_THE_SPOT);
        answered(given);
    }

    /** @param reason null where the day has passed and nobody has given one yet */
    void notAnsweredOnTheSpot(String reason) {
        require(ON_THE_SPOT);
        outcome.notAnsweredOnTheSpot(reason);
        status = AWAITING_INSTRUCTION;
    }

    /** @throws Refusal UNSIGNED_MAJOR_COMPLAINT */
    void instruct(Instruction given) {
        require(AWAITING_INSTRUCTION);
        if (isMajor() && statement == null) {
            throw Refusal.of(RefusalCode.UNSIGNED_MAJOR_COMPLAINT, "重大事项的投诉须有署名的书面材料,才能批示办理。");
        }
        inquiry.instruct(given);
    }

    /** @throws Refusal INSTRUCTION_REQUIRED */
    void noticeIssued(String number) {
        inquiry.noticeIssued(number);
        require(AWAITING_INSTRUCTION);
        status = WITH_DEPARTMENT;
    }

    void report(Report given) {
        require(WITH_DEPARTMENT);
        inquiry.report(given);
    }

    void passOn(String by) {
        require(WITH_DEPARTMENT);
        inquiry.passOn(by);
        status = AWAITING_APPROVAL;
    }

    /**
     * @param nextLimit until when the department works it over, where the report is rejected
     * @throws Refusal CONFLICT_OF_INTEREST when the leader wrote the report
     */
    void decide(Approval given, Instant nextLimit) {
        require(AWAITING_APPROVAL);
        inquiry.decide(given, nextLimit);
        if (given.decision() == LeaderDecision.REJECTED) {
            status = WITH_DEPARTMENT;
        }
    }

    /** @throws Refusal LEADER_APPROVAL_REQUIRED */
    void reply(Reply given) {
        inquiry.requireApproval();
        require(AWAITING_APPROVAL);
        answered(given);
    }

    /** What the original's complainant was told holds for this one too. */
    void replyAsLinked(Reply given) {
        require(ComplaintStatus.LINKED);
        outcome.reply(given);
    }

    void cannotReply() {
        inquiry.requireApproval();
        status = outcome.isReplyWanted() ? ComplaintStatus.REPLY_IMPOSSIBLE : ComplaintStatus.WITHDRAWN;
    }

    /** @return whether the inquiry goes on all the same */
    boolean withdraw(String note, Instant at) {
        if (archivedAt != null) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该投诉已经归档。");
        }
        outcome.withdraw(note, at);
        boolean goesOn = isMajor() || screening != null && screening.category() == Category.INTEGRITY_VIOLATION;
        if (!goesOn) {
            status = ComplaintStatus.WITHDRAWN;
        }
        return goesOn;
    }

    void archive(Instant at) {
        if (archivedAt != null || !status.isOutcome()) {
            throw new IllegalStateException("Cannot be archived as " + status);
        }
        archivedAt = at;
    }

    boolean isMajor() {
        return screening != null && screening.severity() == Severity.MAJOR;
    }

    private void answered(Reply given) {
        outcome.reply(given);
        status = outcome.isLate(given.at()) ? ComplaintStatus.REPLIED_LATE : ComplaintStatus.REPLIED;
    }

    /** Two tabs, one truth: what was decided elsewhere meanwhile stands. */
    private void require(ComplaintStatus... expected) {
        if (archivedAt != null || !Set.of(expected).contains(status)) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该投诉目前是“%s”,不能这样办理。".formatted(status.label()));
        }
    }

    String id() {
        return complaintId;
    }

    String number() {
        return complaintNo;
    }

    ComplaintStatus status() {
        return status;
    }

    Facts facts() {
        return facts;
    }

    Statement statement() {
        return statement;
    }

    DuplicateKeys duplicateKeys() {
        return duplicateKeys;
    }

    Subjects subjects() {
        return subjects;
    }

    Screening screening() {
        return screening;
    }

    String duplicateOf() {
        return duplicateOf;
    }

    Inquiry inquiry() {
        return inquiry;
    }

    Outcome outcome() {
        return outcome;
    }

    Instant archivedAt() {
        return archivedAt;
    }
}
