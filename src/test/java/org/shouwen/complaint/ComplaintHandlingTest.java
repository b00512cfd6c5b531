package org.shouwen.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.complaint.Input.anonymous;
import static org.shouwen.complaint.Input.approved;
import static org.shouwen.complaint.Input.general;
import static org.shouwen.complaint.Input.guidance;
import static org.shouwen.complaint.Input.instruction;
import static org.shouwen.complaint.Input.letter;
import static org.shouwen.complaint.Input.major;
import static org.shouwen.complaint.Input.oral;
import static org.shouwen.complaint.Input.outOfScope;
import static org.shouwen.complaint.Input.rejected;
import static org.shouwen.complaint.Input.reply;
import static org.shouwen.complaint.Input.report;
import static org.shouwen.complaint.Input.reviewed;
import static org.shouwen.complaint.Input.signedLetter;
import static org.shouwen.complaint.Input.with;
import static org.shouwen.complaint.Input.without;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.testing.Caller;
import org.shouwen.testing.FullCoverage;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every path of the model, from the registration to its end event; the archive is complete on each. */
@ShouwenTest
@FullCoverage("complaint-handling")
class ComplaintHandlingTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void aTuesdayMorning() {
        time.is("2026-03-10T09:00");
    }

    @Test
    void aWrittenComplaintIsInstructedHandledApprovedAnsweredAndAssessed() {
        HandledComplaint complaint = registered(letter());
        assertThat(complaint.replyDeadline()).isEqualTo(time.at("2026-03-13T17:30"));

        complaint.then("ov01", "screenComplaint", general());
        assertThat(complaint.status()).isEqualTo("AWAITING_INSTRUCTION");
        assertThat(complaint.documents()).hasSize(1);

        complaint.then("lead01", "leaderInstructs", instruction("2026-03-12T17:30"));
        assertThat(complaint.status()).isEqualTo("WITH_DEPARTMENT");
        assertThat(complaint.documents()).hasSize(2).anyMatch(number -> number.matches("DC-2026-\\d{3,}"));

        complaint.then("head01", "departmentHandles", report("SUBSTANTIATED")).then("ov01", "reviewReport", reviewed());
        assertThat(assessmentsSeenBy("head01")).doesNotContain(complaint.number());

        complaint.then("lead01", "leaderApproves", approved()).then("ov01", "replyToComplainant", reply());
        assertArchived(complaint, "REPLIED");
        assertThat(complaint.events())
                .containsExactly(
                        "REGISTERED",
                        "SCREENED",
                        "INSTRUCTED",
                        "NOTICE_ISSUED",
                        "REPORTED",
                        "REVIEWED",
                        "APPROVED",
                        "REPLIED",
                        "ASSESSED",
                        "ARCHIVED");
        assertThat(complaint.deadlines()).isEqualTo(Map.of("instruction", "MET", "reply", "MET", "department", "MET"));
        assertThat(assessmentsSeenBy("head01")).contains(complaint.number());
        assertThat(assessmentsSeenBy("clerk01")).isEmpty();
        assertThat(complaint.documents()).hasSize(3);
    }

    @Test
    void aRejectedReportIsWorkedOverAndALateReplyIsLate() {
        HandledComplaint complaint = registered(letter())
                .then("ov01", "screenComplaint", general())
                .then("lead01", "leaderInstructs", instruction("2026-03-12T17:30"));

        time.is("2026-03-12T17:30");
        fire(complaint, "departmentLate");
        time.is("2026-03-13T08:30");
        fire(complaint, "replyWarning");
        complaint
                .then("head01", "departmentHandles", report("UNSUBSTANTIATED"))
                .then("ov01", "reviewReport", reviewed())
                .then("lead01", "leaderApproves", rejected());
        assertThat(complaint.status()).isEqualTo("WITH_DEPARTMENT");

        time.is("2026-03-13T17:30");
        fire(complaint, "replyOverdue");
        time.is("2026-03-13T17:31");
        assertThat(complaint.view().path("overdue").asBoolean()).isTrue();
        complaint
                .then("head01", "departmentHandles", report("UNSUBSTANTIATED"))
                .then("ov01", "reviewReport", reviewed())
                .then("lead01", "leaderApproves", approved())
                .then("ov01", "replyToComplainant", with(reply(), Map.of("apology", false)));

        assertArchived(complaint, "REPLIED_LATE");
        assertThat(complaint.events())
                .contains("DEPARTMENT_LATE", "REPLY_DUE_SOON", "REJECTED", "REPLY_OVERDUE")
                .doesNotContain("ASSESSED");
        assertThat(complaint.deadlines()).containsEntry("reply", "MET_LATE");
    }

    @Test
    void anOralComplaintIsAnsweredOnTheSpot() {
        HandledComplaint complaint = registered(oral()).then("ov01", "screenComplaint", general());
        assertThat(complaint.status()).isEqualTo("ON_THE_SPOT");

        complaint.then(
                "ov01",
                "coordinateOnSpot",
                Map.of("answeredNow", true, "answerText", "已向您说明并当场补办,请您谅解。", "acceptedByComplainant", true));

        assertArchived(complaint, "REPLIED");
        assertThat(complaint.documents()).noneMatch(number -> number.startsWith("DC-"));
    }

    @Test
    void anOralComplaintThatIsNotAnsweredGoesTheFormalWay() {
        HandledComplaint complaint = registered(oral())
                .then("ov01", "screenComplaint", general())
                .then("ov01", "coordinateOnSpot", Map.of("answeredNow", false, "notAnsweredReason", "当事人不在岗,须查证。"));

        assertThat(complaint.status()).isEqualTo("AWAITING_INSTRUCTION");
        assertThat(complaint.replyDeadline()).isEqualTo(time.at("2026-03-13T17:30"));
    }

    @Test
    void theReasonForNoAnswerOnTheDayIsGivenAtTheLatestWithTheReport() {
        HandledComplaint complaint = registered(oral()).then("ov01", "screenComplaint", general());
        time.is("2026-03-10T17:30");
        fire(complaint, "onSpotMissed");

        complaint
                .then("lead01", "leaderInstructs", instruction("2026-03-12T17:30"))
                .then("head01", "departmentHandles", report("PARTLY"));
        assertThat(complaint.submit("ov01", "reviewReport", reviewed()).refusedWith(400))
                .contains("FIELD_REQUIRED", "原因");
        complaint.then("ov01", "reviewReport", with(reviewed(), Map.of("onSpotReason", "当天须先查证收件记录。")));
        assertThat(complaint.status()).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void aMatterOfSomebodyElseIsGuidedThere() {
        HandledComplaint complaint = registered(letter()).then("ov01", "screenComplaint", outOfScope());
        complaint.then("ov01", "explainAndGuide", guidance("2026-03-10T08:55"));

        assertArchived(complaint, "OUT_OF_SCOPE");
        assertThat(complaint.deadlines()).containsEntry("reply", "MET").containsEntry("instruction", "CANCELLED");
    }

    @Test
    void aDuplicateIsJoinedAndAnsweredWhenTheOriginalIsDecided() {
        HandledComplaint original = registered(letter())
                .then("ov01", "screenComplaint", general())
                .then("lead01", "leaderInstructs", instruction("2026-03-12T17:30"));
        HandledComplaint duplicate = registered(letter());
        assertThat(duplicate.view().path("proposedDuplicates").toString()).contains(original.number());

        duplicate.then("ov01", "screenComplaint", with(general(), Map.of("duplicateOf", original.number())));
        assertThat(duplicate.status()).isEqualTo("LINKED");
        assertThat(duplicate.submit("ov01", "tellLinked", linkedReply()).refusedWith(400))
                .contains("LEADER_APPROVAL_REQUIRED");
        time.is("2026-03-13T17:30");
        fire(duplicate, "linkedReplyOverdue");

        original.then("head01", "departmentHandles", report("SUBSTANTIATED"))
                .then("ov01", "reviewReport", reviewed())
                .then("lead01", "leaderApproves", approved());
        duplicate.then("ov01", "tellLinked", linkedReply());

        assertArchived(duplicate, "LINKED");
        assertThat(original.events()).contains("LINKED");
    }

    @Test
    void aMajorComplaintWaitsForItsSignatureAndIsAnsweredInTwoSteps() {
        HandledComplaint complaint = registered(letter()).then("ov01", "screenComplaint", major());
        assertThat(complaint.status()).isEqualTo("AWAITING_SIGNED_STATEMENT");

        time.is("2026-03-12T10:00");
        complaint
                .act("signed-statement", Map.of("documentRef", "信件2026-018", "signed", true))
                .ok();
        assertThat(complaint.openTasks()).containsExactly("interimReply", "leaderInstructs");
        complaint.then(
                "lead01",
                "leaderInstructs",
                with(instruction("2026-03-20T17:30"), Map.of("finalLimit", "2026-03-31T17:30")));
        assertThat(complaint.replyDeadline()).isEqualTo(time.at("2026-03-31T17:30"));
        assertThat(dueAt(complaint, "replyOverdue")).isEqualTo(time.at("2026-03-31T17:30"));
        assertThat(dueAt(complaint, "replyWarning")).isEqualTo(time.at("2026-03-31T08:30"));

        complaint
                .then("ov01", "interimReply", Map.of("progressText", "您反映的问题正在核查,结果将书面答复。", "method", "LETTER"))
                .then("head01", "departmentHandles", report("SUBSTANTIATED"))
                .then("ov01", "reviewReport", reviewed())
                .then("lead01", "leaderApproves", approved())
                .then("ov01", "replyToComplainant", reply());
        assertArchived(complaint, "REPLIED");
        assertThat(complaint.deadlines()).containsEntry("interim", "MET").containsEntry("statement", "MET");
    }

    @Test
    void aMajorComplaintThatNobodySignsIsReportedAsALead() {
        HandledComplaint complaint = registered(letter()).then("ov01", "screenComplaint", major());
        time.is("2026-03-17T17:30");
        fire(complaint, "statementMissed");

        complaint.then("ov01", "fileAsLead", Map.of("leadNote", "已书面报告主管领导。"));
        assertArchived(complaint, "LEAD");
    }

    @Test
    void anAnonymousMajorComplaintIsALeadAtOnce() {
        HandledComplaint complaint = registered(anonymous(letter()))
                .then("ov01", "screenComplaint", major())
                .then("ov01", "fileAsLead", Map.of("leadNote", "已书面报告主管领导。"));

        assertArchived(complaint, "LEAD");
    }

    @Test
    void anAnonymousComplaintIsHandledButNotAnswered() {
        HandledComplaint complaint = approvedComplaint(anonymous(letter()), general());

        assertArchived(complaint, "REPLY_IMPOSSIBLE");
    }

    @Test
    void aWithdrawnComplaintIsFiled() {
        HandledComplaint complaint = registered(letter())
                .then("ov01", "screenComplaint", general())
                .then("lead01", "leaderInstructs", instruction("2026-03-12T17:30"));
        complaint.act("withdraw", Map.of("note", "问题已经解决")).ok();

        assertArchived(complaint, "WITHDRAWN");
        assertThat(complaint.act("withdraw", Map.of("note", "再次撤回")).refusedWith(400))
                .contains("CASE_CLOSED");
    }

    @Test
    void aWithdrawnComplaintAboutIntegrityIsInquiredIntoAllTheSame() {
        HandledComplaint complaint = registered(signedLetter()).then("ov01", "screenComplaint", major());
        complaint.act("withdraw", Map.of("note", "不想再追究")).ok();
        assertThat(complaint.isArchived()).isFalse();

        complaint
                .then(
                        "lead01",
                        "leaderInstructs",
                        with(instruction("2026-03-12T17:30"), Map.of("finalLimit", "2026-03-31T17:30")))
                .then("head01", "departmentHandles", report("SUBSTANTIATED"))
                .then("ov01", "reviewReport", reviewed())
                .then("lead01", "leaderApproves", approved());
        assertArchived(complaint, "WITHDRAWN");
        assertThat(complaint.events()).contains("DISCIPLINE_TOLD", "ASSESSED");
    }

    @Test
    void aLetterFoundAWeekLateIsOverdueAtRegistrationAndReportedAtOnce() {
        HandledComplaint complaint =
                registered(with(letter(), Map.of("receivedAt", "2026-03-02T10:00", "eventAt", "2026-03-01T10:00")));

        assertThat(complaint.replyDeadline()).isEqualTo(time.at("2026-03-05T17:30"));
        assertThat(complaint.view().path("overdue").asBoolean()).isTrue();
        assertThat(complaint.events()).containsExactly("REGISTERED", "VIOLATION", "OVERDUE");
        assertThat(escalations(complaint)).isEqualTo(1);

        complaint.then("ov01", "screenComplaint", general());
        fire(complaint, "replyOverdue");
        assertThat(escalations(complaint)).isEqualTo(1);
    }

    @Test
    void theLeaderDecidesOnALateComplaintButHandsItToNobody() {
        HandledComplaint late =
                registered(with(letter(), Map.of("receivedAt", "2026-03-02T10:00", "eventAt", "2026-03-01T10:00")));

        assertThat(late.submit("lead01", "supervisorDecides", Map.of("decision", "TAKE_OVER"))
                        .refusedWith(400))
                .contains("FIELD_INVALID", "处理决定");
        late.then("lead01", "supervisorDecides", Map.of("decision", "INSTRUCT", "instruction", "今天之内完成初步审核。"));
        assertThat(escalations(late)).isZero();
        assertThat(late.openTasks()).containsExactly("screenComplaint");
    }

    @Test
    void aComplaintIsReopenedOnceWithOtherPeople() {
        HandledComplaint first = approvedComplaint(letter(), general()).then("ov01", "replyToComplainant", reply());
        String number = first.act("reopen", Map.of("content", "答复避重就轻,没有说明责任。"))
                .ok()
                .path("complaintNo")
                .asText();
        HandledComplaint second = new HandledComplaint(port, number, "ov01");

        second.then("ov02", "screenComplaint", general());
        assertThat(second.tasks("lead01", "leaderInstructs")).isEmpty();
        second.then(
                        "prin01",
                        "leaderInstructs",
                        with(instruction("2026-03-12T17:30"), Map.of("departmentCode", "labour-inspection")))
                .then("lab01", "departmentHandles", report("SUBSTANTIATED"))
                .then("ov02", "reviewReport", reviewed())
                .then("prin01", "leaderApproves", approved())
                .then("ov02", "replyToComplainant", reply());
        assertArchived(second, "REPLIED");
        assertThat(first.act("reopen", Map.of("content", "仍然不满意。")).refusedWith(400))
                .contains("REOPEN_NOT_ALLOWED");
        assertThat(second.act("reopen", Map.of("content", "仍然不满意。")).refusedWith(400))
                .contains("REOPEN_NOT_ALLOWED");
    }

    private HandledComplaint registered(Map<String, Object> form) {
        return HandledComplaint.registered(port, "ov01", form);
    }

    private HandledComplaint approvedComplaint(Map<String, Object> registration, Map<String, Object> screening) {
        return registered(registration)
                .then("ov01", "screenComplaint", screening)
                .then("lead01", "leaderInstructs", instruction("2026-03-12T17:30"))
                .then("head01", "departmentHandles", report("SUBSTANTIATED"))
                .then("ov01", "reviewReport", reviewed())
                .then("lead01", "leaderApproves", approved());
    }

    private static Map<String, Object> linkedReply() {
        return without(reply(), "apology");
    }

    private String assessmentsSeenBy(String userId) {
        JsonNode lines = new Caller(port, userId).get("/api/assessments").ok();
        return StreamSupport.stream(lines.spliterator(), false)
                .map(JsonNode::toString)
                .reduce("", String::concat);
    }

    private void fire(HandledComplaint complaint, String timer) {
        management.executeJob(job(complaint, timer).getId());
    }

    private Instant dueAt(HandledComplaint complaint, String timer) {
        return job(complaint, timer).getDuedate().toInstant();
    }

    private Job job(HandledComplaint complaint, String timer) {
        String instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("complaint-handling")
                .processInstanceBusinessKey(complaint.number())
                .singleResult()
                .getId();
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult();
    }

    private long escalations(HandledComplaint complaint) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("supervisor-escalation")
                .processInstanceBusinessKey(complaint.number())
                .count();
    }

    private void assertArchived(HandledComplaint complaint, String status) {
        JsonNode view = complaint.view();
        assertThat(view.path("status").asText()).isEqualTo(status);
        assertThat(view.path("openTasks")).isEmpty();
        assertThat(complaint.deadlines().values()).doesNotContain("RUNNING", "OVERDUE");
        assertThat(view.path("archive").path("parts"))
                .hasSize(ArchivePart.values().length)
                .allMatch(part ->
                        part.path("reference").isNull() != part.path("absence").isNull());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(complaint.number())
                        .count())
                .isZero();
    }
}
