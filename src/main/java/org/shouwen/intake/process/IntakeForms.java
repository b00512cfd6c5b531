package org.shouwen.intake.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.shouwen.casefile.PhoneNumber;
import org.shouwen.engine.Submission;
import org.shouwen.engine.Submissions;
import org.shouwen.intake.AfterDecision;
import org.shouwen.intake.Agent;
import org.shouwen.intake.AnswerGiven;
import org.shouwen.intake.Applicant;
import org.shouwen.intake.ApplicationGiven;
import org.shouwen.intake.Channel;
import org.shouwen.intake.Classification;
import org.shouwen.intake.Client;
import org.shouwen.intake.ContactResult;
import org.shouwen.intake.GuidanceGiven;
import org.shouwen.intake.HandoverSheet;
import org.shouwen.intake.Inquiry;
import org.shouwen.intake.IntakeType;
import org.shouwen.intake.Jurisdiction;
import org.shouwen.intake.MassIncident;
import org.shouwen.intake.Registration;
import org.shouwen.intake.ReplyLater;
import org.shouwen.intake.Urgency;
import org.springframework.stereotype.Component;

/** Reads the forms of the intake: every field key stands here once. The forms' own rules have been checked before. */
@Component
class IntakeForms {

    private final Submissions submissions;
    private final Clock clock;

    IntakeForms(Submissions submissions, Clock clock) {
        this.submissions = submissions;
        this.clock = clock;
    }

    Registration registration() {
        Submission form = submissions.current();
        return new Registration(
                inquiry(form),
                form.instant("receivedAt"),
                form.text("afterwardsReason"),
                form.text("itemCode"),
                client(form),
                form.oneOf("intakeType", IntakeType.class) == IntakeType.MASS_INCIDENT ? massIncident(form) : null,
                form.has("jurisdiction") ? classification() : null,
                answeredNow() ? answer() : null,
                guidesNow(form) ? guidance() : null,
                startsApplication());
    }

    /** Whether the client hands in materials instead of waiting for an answer. */
    boolean startsApplication() {
        return submissions.current().flag("startsApplication");
    }

    ApplicationGiven application() {
        Submission form = submissions.current();
        return new ApplicationGiven(
                form.text("itemCode"),
                new Applicant(
                        form.text("clientName"), phone(form), form.text("clientIdType"), form.text("clientIdNo")));
    }

    private static Inquiry inquiry(Submission form) {
        List<String> needs = form.many("needs");
        return new Inquiry(
                form.oneOf("channel", Channel.class),
                form.text("channelNote"),
                form.oneOf("intakeType", IntakeType.class),
                form.text("matter"),
                form.has("urgency") ? form.oneOf("urgency", Urgency.class) : Urgency.NORMAL,
                form.text("urgencyReason"),
                needs.isEmpty() ? null : String.join(",", needs),
                form.text("ticketNo"),
                form.integer("ringCount"),
                form.text("callNote"));
    }

    private static MassIncident massIncident(Submission form) {
        return new MassIncident(
                form.text("incidentPlace"), form.integer("peopleCount"), form.text("employer"), form.text("demand"));
    }

    /** Whether the form that registers an intake settles it too. */
    boolean settlesNow() {
        return answeredNow() || guidesNow(submissions.current());
    }

    /** Whoever has begun to guide has to finish: half of it would be lost. */
    private static boolean guidesNow(Submission form) {
        return Stream.of("department", "guidanceEntry", "deptContact", "guidanceText")
                        .anyMatch(form::has)
                || form.flag("escortProvided");
    }

    Classification classification() {
        Submission form = submissions.current();
        return new Classification(
                form.flag("needsLeader") ? Jurisdiction.NEEDS_LEADER : form.oneOf("jurisdiction", Jurisdiction.class),
                form.text("responsibleClerk"));
    }

    boolean answeredNow() {
        return submissions.current().flag("answeredNow");
    }

    AnswerGiven answer() {
        Submission form = submissions.current();
        return new AnswerGiven(form.text("answerText"), form.text("policyBasis"));
    }

    ReplyLater replyLater() {
        Submission form = submissions.current();
        return new ReplyLater(form.instant("promisedReplyAt"), form.text("clientName"), phone(form));
    }

    String replyText() {
        return submissions.current().text("replyText");
    }

    /** Null where the decision of the head leaves the clerk no choice. */
    AfterDecision afterDecision() {
        return submissions.current().oneOf("nextStep", AfterDecision.class);
    }

    ContactResult contactResult() {
        return submissions.current().oneOf("contactResult", ContactResult.class);
    }

    /** When somebody was contacted; now where the clerk did not say. */
    Instant contactedAt() {
        Instant given = submissions.current().instant("contactedAt");
        return given == null ? clock.instant() : given;
    }

    String contactNote() {
        return submissions.current().text("contactNote");
    }

    HandoverSheet handover() {
        Submission form = submissions.current();
        return new HandoverSheet(
                form.text("matter"),
                form.text("clientName"),
                form.text("clientUnit"),
                phone(form),
                form.text("handoverMaterials"));
    }

    GuidanceGiven guidance() {
        Submission form = submissions.current();
        return new GuidanceGiven(
                form.text("guidanceEntry"),
                form.text("department"),
                form.text("deptContact"),
                form.flag("escortProvided"),
                form.text("guidanceText"));
    }

    private static Client client(Submission form) {
        return new Client(
                form.text("clientName"),
                form.has("clientUnit") ? form.text("clientUnit") : "个人",
                phone(form),
                form.text("clientIdType"),
                form.text("clientIdNo"),
                form.text("clientEmail"),
                form.text("clientAddress"),
                form.flag("byAgent") ? agent(form) : null);
    }

    private static Agent agent(Submission form) {
        return new Agent(
                form.text("agentName"), form.text("agentRelation"), form.text("agentIdType"), form.text("agentIdNo"));
    }

    private static String phone(Submission form) {
        return PhoneNumber.parse(form.text("clientPhone"))
                .map(PhoneNumber::toString)
                .orElse(null);
    }
}
