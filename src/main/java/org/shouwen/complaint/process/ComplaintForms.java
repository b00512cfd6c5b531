package org.shouwen.complaint.process;

import java.util.Set;
import org.shouwen.complaint.BrokenSystem;
import org.shouwen.complaint.Category;
import org.shouwen.complaint.Conclusion;
import org.shouwen.complaint.GuidanceGiven;
import org.shouwen.complaint.InstructionGiven;
import org.shouwen.complaint.LeaderDecision;
import org.shouwen.complaint.ReplyGiven;
import org.shouwen.complaint.ReplyMethod;
import org.shouwen.complaint.ReportGiven;
import org.shouwen.complaint.ScreeningSheet;
import org.shouwen.complaint.Severity;
import org.shouwen.complaint.SubjectScope;
import org.shouwen.engine.Submission;
import org.shouwen.engine.Submissions;
import org.springframework.stereotype.Component;

/** Reads the forms of complaints: every field key stands here once. The forms' own rules have been checked before. */
@Component
class ComplaintForms {

    private final Submissions submissions;

    ComplaintForms(Submissions submissions) {
        this.submissions = submissions;
    }

    ScreeningSheet screening() {
        Submission form = submissions.current();
        return new ScreeningSheet(
                form.flag("inScope"),
                form.text("duplicateOf"),
                form.oneOf("category", Category.class),
                form.oneOf("brokenSystem", BrokenSystem.class),
                form.oneOf("severity", Severity.class),
                form.text("severityReason"),
                form.oneOf("subjectScope", SubjectScope.class),
                Set.copyOf(form.many("subjectUserIds")),
                form.text("redactedSummary"));
    }

    GuidanceGiven guidance() {
        Submission form = submissions.current();
        return new GuidanceGiven(
                form.text("explanation"),
                form.text("guidanceEntry"),
                form.text("department"),
                form.text("contact"),
                form.instant("informedAt"));
    }

    String leadNote() {
        return submissions.current().text("leadNote");
    }

    boolean answeredNow() {
        return submissions.current().flag("answeredNow");
    }

    /** What was said at the counter or on the phone, and accepted there. */
    ReplyGiven spokenAnswer() {
        return new ReplyGiven(submissions.current().text("answerText"), ReplyMethod.IN_PERSON, false, null, null);
    }

    String notAnsweredReason() {
        return submissions.current().text("notAnsweredReason");
    }

    InstructionGiven instruction() {
        Submission form = submissions.current();
        return new InstructionGiven(
                form.text("instruction"),
                form.text("departmentCode"),
                form.instant("noticeDueAt"),
                form.instant("finalLimit"));
    }

    ReportGiven report() {
        Submission form = submissions.current();
        return new ReportGiven(
                form.text("findings"),
                form.oneOf("conclusion", Conclusion.class),
                form.text("measures"),
                form.text("rectification"),
                form.text("attachments"));
    }

    /** Null where none is owed. */
    String onSpotReason() {
        return submissions.current().text("onSpotReason");
    }

    String progressText() {
        return submissions.current().text("progressText");
    }

    ReplyMethod method() {
        return submissions.current().oneOf("method", ReplyMethod.class);
    }

    LeaderDecision decision() {
        return submissions.current().oneOf("decision", LeaderDecision.class);
    }

    String comment() {
        return submissions.current().text("comment");
    }

    ReplyGiven reply() {
        Submission form = submissions.current();
        return new ReplyGiven(
                form.text("replyText"),
                method(),
                form.flag("apology"),
                form.instant("repliedAt"),
                form.text("proofRef"));
    }
}
