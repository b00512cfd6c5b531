package org.shouwen.completion.process;

import java.time.LocalDate;
import java.util.Optional;
import org.shouwen.application.ApplicationResult;
import org.shouwen.completion.DecisionGiven;
import org.shouwen.completion.DelayExplained;
import org.shouwen.completion.DelayReason;
import org.shouwen.completion.Opinion;
import org.shouwen.completion.ResultDelivery;
import org.shouwen.completion.Settlement;
import org.shouwen.document.DeliveryMethod;
import org.shouwen.engine.CaseMessages;
import org.shouwen.engine.Submission;
import org.shouwen.engine.Submissions;
import org.springframework.stereotype.Component;

/**
 * Reads the forms of the completion and what comes with its messages: every field key stands here once. The forms' own
 * rules have been checked before.
 */
@Component
class CompletionForms {

    static final String DEPARTMENT = "department";
    static final String OPINION = "opinion";
    static final String REASON = "reason";
    static final String NOTE = "note";
    private static final String APPROVED = "APPROVED";

    private final Submissions submissions;

    CompletionForms(Submissions submissions) {
        this.submissions = submissions;
    }

    boolean decidesNow() {
        return submissions.current().flag("resultNow");
    }

    DecisionGiven decision() {
        Submission form = submissions.current();
        return new DecisionGiven(
                form.oneOf("result", ApplicationResult.class), form.text("resultText"), form.text("basis"));
    }

    ResultDelivery delivery() {
        return new ResultDelivery(method(), submissions.current().flag("clientReceipt"));
    }

    DeliveryMethod method() {
        return submissions.current().oneOf("noticeMethod", DeliveryMethod.class);
    }

    String firstReview() {
        return submissions.current().text("firstReview");
    }

    String reportNote() {
        return submissions.current().text("reportNote");
    }

    String lateReason() {
        return submissions.current().text("delayReason");
    }

    int neededWorkingDays() {
        return submissions.current().integer("extraWorkingDays");
    }

    DelayExplained delay() {
        Submission form = submissions.current();
        return new DelayExplained(
                form.oneOf("delayReasonCode", DelayReason.class),
                form.text("delayReason"),
                form.integer("extraWorkingDays"),
                method());
    }

    /** What the head says about a request. */
    boolean approved() {
        return APPROVED.equals(submissions.current().text("decision"));
    }

    String comment() {
        return submissions.current().text("comment");
    }

    String legalGround() {
        return submissions.current().text("legalGround");
    }

    LocalDate plannedResume() {
        return submissions.current().date("plannedResume");
    }

    Opinion opinion() {
        return submissions.current().oneOf(OPINION, Opinion.class);
    }

    String consolidation() {
        return submissions.current().text("consolidation");
    }

    ApplicationResult adjudication() {
        return submissions.current().oneOf("decision", ApplicationResult.class);
    }

    String reason() {
        return submissions.current().text(REASON);
    }

    Settlement settlement() {
        return new Settlement(opinion(), submissions.current().requiredText(REASON), sender().orElseThrow());
    }

    String withdrawalNote() {
        return submissions.current().text(NOTE);
    }

    /** Who sent the message; empty where a form was submitted. */
    Optional<String> sender() {
        return Optional.ofNullable(submissions.current().text(CaseMessages.RECORDED_BY));
    }
}
