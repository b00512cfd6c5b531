package org.shouwen.notice.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shouwen.application.CheckResult;
import org.shouwen.application.Finding;
import org.shouwen.application.NoticeWords;
import org.shouwen.application.Returned;
import org.shouwen.document.Delivery;
import org.shouwen.document.DeliveryMethod;
import org.shouwen.engine.CaseMessages;
import org.shouwen.engine.Submission;
import org.shouwen.engine.Submissions;
import org.shouwen.notice.EligibilityFound;
import org.shouwen.notice.GuidanceGiven;
import org.shouwen.notice.NoticeSheet;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Component;

/** Reads the forms of the review: every field key stands here once. The forms' own rules have been checked before. */
@Component
class NoticeForms {

    /** Field of the messages. */
    static final String NOTE = "note";

    static final int LONGEST_NOTE = 500;

    private final Submissions submissions;

    NoticeForms(Submissions submissions) {
        this.submissions = submissions;
    }

    /** By the key of the material in forms. */
    Map<String, Finding> materials() {
        return findings("materials");
    }

    /** By the key of the material in forms. */
    Map<String, Finding> supplements() {
        return findings("supplements");
    }

    EligibilityFound eligibility() {
        return submissions.current().oneOf("eligibility", EligibilityFound.class);
    }

    boolean checkAgain() {
        return submissions.current().flag("checkAgain");
    }

    NoticeSheet notice() {
        Submission form = submissions.current();
        return new NoticeSheet(
                new NoticeWords(form.text("nextStep"), form.text("nextStepPlace"), form.text("specialPoints")),
                form.flag("samplesGiven"),
                delivery());
    }

    Returned returned() {
        Submission form = submissions.current();
        return new Returned(
                form.text("reason"),
                form.text("basisTitle"),
                form.text("basisArticle"),
                form.text("returnedMaterials"));
    }

    Delivery delivery() {
        Submission form = submissions.current();
        return new Delivery(
                form.oneOf("deliveryMethod", DeliveryMethod.class),
                form.flag("clientReceipt"),
                form.date("postedOn"),
                form.text("deliveredTo"));
    }

    GuidanceGiven guidance() {
        Submission form = submissions.current();
        return new GuidanceGiven(
                form.text("guidanceEntry"),
                form.text("department"),
                form.text("deptContact"),
                form.text("guidanceText"));
    }

    /** What came with a message, maybe from another program; null where nothing did. */
    String note() {
        String note = submissions.current().text(NOTE);
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Refusal.of(RefusalCode.FIELD_INVALID, NOTE, "“情况说明”不能超过" + LONGEST_NOTE + "个字。");
        }
        return note;
    }

    String sender() {
        return submissions.current().requiredText(CaseMessages.RECORDED_BY);
    }

    private Map<String, Finding> findings(String group) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        submissions
                .current()
                .rows(group)
                .forEach((key, row) ->
                        findings.put(key, new Finding(row.oneOf("result", CheckResult.class), row.text("defect"))));
        return findings;
    }
}
