package org.shouwen.intake;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.security.Masking;

/**
 * A client's matter as it was brought and what came of it. Ends only with an answer, with guidance, withdrawn or voided as
 * a mistake.
 */
@Entity
@Table(name = "intake")
class Intake {

    @Id
    private String caseNo;

    @Embedded
    private Inquiry inquiry;

    @Embedded
    private Client client;

    @Embedded
    private LateEntry lateEntry;

    @Embedded
    private MassIncident massIncident;

    @Embedded
    private Routing routing = new Routing();

    private Instant promisedReplyAt;

    @Embedded
    private HeadReply headReply;

    private Instant passedOnAt;

    @Embedded
    private Answer answer;

    @Embedded
    private Guidance guidance;

    private Instant applicationStartedAt;
    private Instant applicationConcludedAt;

    private Instant withdrawnAt;
    private String withdrawalNote;
    private Instant voidedAt;
    private String voidReason;

    @Enumerated(EnumType.STRING)
    private IntakeDeadline runningDeadline;

    @Version
    private Integer version;

    protected Intake() {}

    Intake(Registration registration) {
        this.inquiry = registration.inquiry();
        this.client = registration.client();
        this.massIncident = registration.massIncident();
        this.lateEntry = registration.afterwardsReason() == null
                ? null
                : LateEntry.stated(registration.receivedAt(), registration.afterwardsReason());
    }

    void registeredAs(String number) {
        caseNo = number;
    }

    /** @throws Refusal CASE_CLOSED when the matter goes nowhere any more */
    Routing reroute() {
        requireOpen();
        return routing;
    }

    void repliedAfterDecision(HeadReply reply) {
        requireOpen();
        headReply = reply;
    }

    /** The client was told where to complain about staff; nothing else is known of it. */
    void passedOn(Instant at) {
        requireOpen();
        passedOnAt = at;
    }

    /** @throws Refusal CONTACT_REQUIRED when the client could not be reached at the promised time */
    void promise(ReplyLater later) {
        requireOpen();
        learnOf(later.clientName(), null, later.clientPhone());
        if (!client.canBeReached()) {
            throw Refusal.of(RefusalCode.CONTACT_REQUIRED, "clientPhone", "不能当场答复的,请填写「姓名」和「联系电话」,以便在承诺时间内答复。");
        }
        promisedReplyAt = later.promisedAt();
    }

    /** What the case is called in lists: short, and without a whole name. */
    String title() {
        return Stream.of(caseNo, inquiry.type().label(), Masking.name(client.name()), lateEntry == null ? null : "补录")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    void learnOf(String name, String unit, String phone) {
        client = client.with(name, unit, phone);
    }

    void answer(Answer given) {
        requireOpen();
        answer = given;
    }

    void guide(Guidance given) {
        requireOpen();
        guidance = given;
    }

    /** What the client asked for is applied for now: its outcome is that of the application. */
    void startApplication(Applicant applicant, Instant at) {
        requireOpen();
        client = applicant.completing(client);
        applicationStartedAt = at;
    }

    /** Does nothing where no application was started. */
    void concludeApplication(Instant at) {
        requireNotVoided();
        applicationConcludedAt = applicationStartedAt == null ? null : at;
    }

    void withdraw(Instant at, String note) {
        requireOpen();
        withdrawnAt = at;
        withdrawalNote = note;
    }

    /**
     * Puts the client's data right, also after the outcome.
     *
     * @throws Refusal CONTACT_REQUIRED when a promised answer could no longer be given
     */
    void correct(Client corrected) {
        requireNotVoided();
        if (status() == IntakeStatus.AWAITING_REPLY && !corrected.canBeReached()) {
            throw Refusal.of(RefusalCode.CONTACT_REQUIRED, "clientPhone", "已承诺答复的,「姓名」和「联系电话」不能清除,以便在承诺时间内答复。");
        }
        client = corrected;
    }

    /** The registration was a mistake, whatever came of it. */
    void voidAs(Instant at, String reason) {
        requireNotVoided();
        voidedAt = at;
        voidReason = reason;
    }

    /** @throws Refusal CASE_CLOSED when it is decided already or the registration is voided */
    void decideLateEntry(boolean approved, String by, Instant at, String note) {
        requireNotVoided();
        if (lateEntry.isDecided()) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该补录已经审批,不能重复审批。");
        }
        lateEntry = lateEntry.decided(approved, by, at, note);
    }

    void nowRunning(IntakeDeadline deadline) {
        runningDeadline = deadline;
    }

    /** The outcome, or how far the matter has come. */
    IntakeStatus status() {
        if (voidedAt != null) {
            return IntakeStatus.VOIDED;
        }
        if (withdrawnAt != null) {
            return IntakeStatus.WITHDRAWN;
        }
        if (answer != null) {
            return IntakeStatus.ANSWERED;
        }
        if (applicationConcludedAt != null) {
            return IntakeStatus.APPLICATION_CONCLUDED;
        }
        if (guidance != null) {
            return IntakeStatus.GUIDED;
        }
        if (passedOnAt != null) {
            return IntakeStatus.HANDED_TO_COMPLAINT_OFFICE;
        }
        if (promisedReplyAt != null) {
            return IntakeStatus.AWAITING_REPLY;
        }
        return routing.transferCount() > 0 ? IntakeStatus.HANDED_OVER : IntakeStatus.OPEN;
    }

    boolean hasApplication() {
        return applicationStartedAt != null;
    }

    /** Whether it has one of the closed outcomes: answered, guided, or what was applied for is concluded. */
    boolean isSettled() {
        return answer != null || guidance != null || applicationConcludedAt != null;
    }

    private void requireNotVoided() {
        if (voidedAt != null) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该登记已作废,不能再变更。");
        }
    }

    private void requireOpen() {
        requireNotVoided();
        if (isSettled() || withdrawnAt != null || passedOnAt != null) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该事项已经办结,不能再变更。");
        }
    }

    String caseNo() {
        return caseNo;
    }

    Inquiry inquiry() {
        return inquiry;
    }

    Client client() {
        return client;
    }

    /** Null unless the matter was entered afterwards. */
    LateEntry lateEntry() {
        return lateEntry;
    }

    Routing routing() {
        return routing;
    }

    Instant promisedReplyAt() {
        return promisedReplyAt;
    }

    Answer answer() {
        return answer;
    }

    Guidance guidance() {
        return guidance;
    }

    String withdrawalNote() {
        return withdrawalNote;
    }

    String voidReason() {
        return voidReason;
    }

    /** Null where the head never decided. */
    HeadReply headReply() {
        return headReply;
    }

    /** Null unless many had come at once. */
    MassIncident massIncident() {
        return massIncident;
    }

    /** Null where none runs. */
    IntakeDeadline runningDeadline() {
        return runningDeadline;
    }
}
