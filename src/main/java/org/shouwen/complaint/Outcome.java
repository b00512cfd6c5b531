package org.shouwen.complaint;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.shouwen.deadline.DueTimes;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/** What the complainant was told, and whether anything is still to be told. */
@Embeddable
class Outcome {

    @Embedded
    private Guidance guidance;

    @Convert(converter = SealedText.class)
    private String onSpotReason;

    @Convert(converter = SealedText.class)
    private String leadNote;

    @Embedded
    private Interim interim;

    @Embedded
    private Reply reply;

    private Instant replyDeadline;
    private boolean replyWanted = true;
    private Instant withdrawnAt;

    @Convert(converter = SealedText.class)
    private String withdrawalNote;

    void dueAt(Instant deadline) {
        replyDeadline = deadline;
    }

    boolean isLate(Instant at) {
        return replyDeadline != null && DueTimes.isLate(replyDeadline, at);
    }

    void guide(Guidance given) {
        guidance = given;
    }

    void notAnsweredOnTheSpot(String reason) {
        onSpotReason = reason;
    }

    void fileAsLead(String note) {
        leadNote = note;
    }

    void interim(Interim given) {
        interim = given;
    }

    void reply(Reply given) {
        reply = given;
    }

    void withdraw(String note, Instant at) {
        if (withdrawnAt != null) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该投诉已经撤回。");
        }
        withdrawnAt = at;
        withdrawalNote = note;
        replyWanted = false;
    }

    Guidance guidance() {
        return guidance;
    }

    String onSpotReason() {
        return onSpotReason;
    }

    String leadNote() {
        return leadNote;
    }

    Interim interim() {
        return interim;
    }

    Reply reply() {
        return reply;
    }

    Instant replyDeadline() {
        return replyDeadline;
    }

    boolean isReplyWanted() {
        return replyWanted;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String withdrawalNote() {
        return withdrawalNote;
    }
}
