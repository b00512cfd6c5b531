package org.shouwen.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.complaint.Input.NAME;
import static org.shouwen.complaint.Input.anonymous;
import static org.shouwen.complaint.Input.approved;
import static org.shouwen.complaint.Input.general;
import static org.shouwen.complaint.Input.guidance;
import static org.shouwen.complaint.Input.instruction;
import static org.shouwen.complaint.Input.letter;
import static org.shouwen.complaint.Input.major;
import static org.shouwen.complaint.Input.oral;
import static org.shouwen.complaint.Input.outOfScope;
import static org.shouwen.complaint.Input.reply;
import static org.shouwen.complaint.Input.report;
import static org.shouwen.complaint.Input.reviewed;
import static org.shouwen.complaint.Input.signedLetter;
import static org.shouwen.complaint.Input.with;
import static org.shouwen.complaint.Input.without;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.testing.Caller;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bad input and steps out of turn are refused by name, through the ways that people have, and change nothing. */
@ShouwenTest
class ComplaintRefusalsTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @BeforeEach
    void aTuesdayMorning() {
        time.is("2026-03-10T09:00");
    }

    static Stream<Arguments> wrongRegistrations() {
        return Stream.of(
                Arguments.of("form", "SPOKEN", "FIELD_INVALID", "投诉形式"),
                Arguments.of("form", null, "FIELD_REQUIRED", "投诉形式"),
                Arguments.of("channel", "FAX", "FIELD_INVALID", "渠道"),
                Arguments.of("receivedAt", "2026-03-10T09:01", "FIELD_INVALID", "收到时间"),
                Arguments.of("receivedAt", "昨天", "FIELD_INVALID", "收到时间"),
                Arguments.of("eventAt", "2026-03-10T08:59", "FIELD_INVALID", "发生时间"),
                Arguments.of("content", "太差", "FIELD_INVALID", "投诉内容"),
                Arguments.of("content", "没有一次性告知材料\u0000往返两次", "FIELD_INVALID", "投诉内容"),
                Arguments.of("complainantName", null, "FIELD_REQUIRED", "姓名"),
                Arguments.of("phone", "12", "FIELD_INVALID", "联系电话"),
                Arguments.of("officeId", "OF-99", "FIELD_INVALID", "被投诉单位"),
                Arguments.of("windowNo", "W21", "FIELD_INVALID", "被投诉窗口"),
                Arguments.of("subjectUserIds", List.of("town01"), "OUT_OF_COMPLAINT_SCOPE", "被投诉人"),
                Arguments.of("subjectUserIds", "clerk01", "FIELD_INVALID", "被投诉人"),
                Arguments.of("signed", true, "FIELD_REQUIRED", "书面材料"),
                Arguments.of("clientName", NAME, "FIELD_UNKNOWN", ""));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("wrongRegistrations")
    void aWrongRegistrationIsRefused(String field, Object value, String code, String named) {
        Map<String, Object> form = new HashMap<>(letter());
        form.put(field, value);

        assertThat(HandledComplaint.register(port, "ov01", form).refusedWith(400))
                .contains(code)
                .contains(named)
                .doesNotContain(NAME);
    }

    @Test
    void aNamedComplainantCanBeReached() {
        assertThat(HandledComplaint.register(port, "ov01", without(letter(), "phone", "address"))
                        .refusedWith(400))
                .contains("CONTACT_REQUIRED");
    }

    @Test
    void anOralComplaintIsReadBackAndConfirmed() {
        assertThat(HandledComplaint.register(port, "ov01", without(oral(), "confirmedByComplainant"))
                        .refusedWith(400))
                .contains("FIELD_REQUIRED", "宣读");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk01", "head01", "lead01", "prin01", "insp01", "lab01", "adm01", "admin"})
    void onlyTheOversightOfficeRegisters(String userId) {
        assertThat(HandledComplaint.register(port, userId, letter()).refusedWith(403))
                .contains("NOT_AUTHORISED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk01", "head01", "lead01", "adm01", "admin"})
    void nobodyElseIsShownTheRegisterOfComplaints(String userId) {
        Caller caller = new Caller(port, userId);

        assertThat(caller.get("/api/complaints").status()).isEqualTo(404);
        assertThat(caller.send("GET", "/complaints", "text/html", null).status())
                .isEqualTo(404);
        assertThat(caller.send("GET", "/complaints/new", "text/html", null).status())
                .isEqualTo(403);
    }

    @Test
    void nobodyRegistersOrScreensAComplaintAboutOneself() {
        Map<String, Object> aboutOfficer = with(letter(), Map.of("subjectUserIds", List.of("ov01")));
        assertThat(HandledComplaint.register(port, "ov01", aboutOfficer).refusedWith(403))
                .contains("CONFLICT_OF_INTEREST");

        HandledComplaint complaint = registered(without(letter(), "subjectUserIds"));
        assertThat(complaint
                        .submit("ov02", "screenComplaint", with(general(), Map.of("subjectUserIds", List.of("ov02"))))
                        .refusedWith(403))
                .contains("CONFLICT_OF_INTEREST");
    }

    @Test
    void aSubjectOutsideTheBureauIsOutOfScope() {
        HandledComplaint complaint = registered(letter());

        assertRefused(
                complaint,
                "screenComplaint",
                with(general(), Map.of("subjectUserIds", List.of("prin01"))),
                "OUT_OF_COMPLAINT_SCOPE");
        assertRefused(
                complaint,
                "screenComplaint",
                with(general(), Map.of("subjectUserIds", List.of("town01"))),
                "OUT_OF_COMPLAINT_SCOPE");
        assertRefused(complaint, "screenComplaint", without(general(), "subjectUserIds"), "OUT_OF_COMPLAINT_SCOPE");
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void everyCategoryIsTaken(Category category) {
        HandledComplaint complaint = registered(signedLetter());
        Map<String, Object> screening = with(
                category == Category.SYSTEM_NOT_OBSERVED ? general() : without(general(), "brokenSystem"),
                Map.of(
                        "category",
                        category.name(),
                        "severity",
                        category == Category.INTEGRITY_VIOLATION ? "MAJOR" : "GENERAL"));

        complaint.then("ov01", "screenComplaint", screening);
        assertThat(complaint.view().path("category").asText()).isEqualTo(category.label());
    }

    @Test
    void aComplaintAboutIntegrityIsMajorWhereTheOfficeSaysSo() {
        assertRefused(registered(letter()), "screenComplaint", with(major(), Map.of("severity", "GENERAL")), "重大");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "钱虚戊反映窗口没有一次性告知所需材料。",
                "反映人钱 虚 戊,窗口没有一次性告知所需材料。",
                "反映人钱·虚·戊,窗口没有一次性告知所需材料。",
                "反映人电话130-0000-0005,窗口没有告知所需材料。",
                "反映人证件999999 19950505 0054,窗口没有告知所需材料。",
                "反映人住样例县样例镇幸福路 18 号,窗口没有告知所需材料。",
                "反映办件BJ-20260309-0001没有一次性告知所需材料。"
            })
    void whatTellsWhoComplainedDoesNotLeaveTheOffice(String summary) {
        HandledComplaint complaint = registered(letter());

        assertRefused(
                complaint, "screenComplaint", with(general(), Map.of("redactedSummary", summary)), "IDENTITY_LEAK");
        assertThat(complaint.view().path("identityReads").toString()).contains("ov01");
    }

    @Test
    void aWordThatOnlyLooksLikeTheNameIsLetThroughByASecondOfficer() {
        Map<String, Object> homonym = with(letter(), Map.of("complainantName", "社保"));
        HandledComplaint complaint = registered(homonym);
        assertRefused(complaint, "screenComplaint", general(), "IDENTITY_LEAK");

        Map<String, Object> cleared = Map.of("text", general().get("redactedSummary"), "reason", "指社保窗口,不是人名");
        complaint.act("clear-text", cleared).ok();
        assertRefused(complaint, "screenComplaint", general(), "IDENTITY_LEAK");

        complaint.actAs("ov02", "clear-text", cleared).ok();
        complaint.then("ov01", "screenComplaint", general());
        assertThat(complaint.events()).contains("TEXT_CLEARED");
    }

    @Test
    void anInstructionHasTextDepartmentAndLimit() {
        HandledComplaint complaint = registered(letter()).then("ov01", "screenComplaint", general());

        assertRefusedFor(
                complaint,
                "lead01",
                "leaderInstructs",
                without(instruction("2026-03-12T17:30"), "instruction"),
                "INSTRUCTION_REQUIRED");
        assertRefusedFor(
                complaint,
                "lead01",
                "leaderInstructs",
                without(instruction("2026-03-12T17:30"), "departmentCode"),
                "FIELD_REQUIRED");
        assertRefusedFor(complaint, "lead01", "leaderInstructs", instruction("2026-03-13T17:31"), "FIELD_INVALID");
        assertRefusedFor(complaint, "lead01", "leaderInstructs", instruction("2026-03-10T08:00"), "FIELD_INVALID");
        assertRefusedFor(
                complaint,
                "lead01",
                "leaderInstructs",
                with(instruction("2026-03-12T17:30"), Map.of("instruction", "请查钱虚戊反映的问题。")),
                "IDENTITY_LEAK");
    }

    @Test
    void aDepartmentInConflictIsNotOffered() {
        HandledComplaint complaint = registered(with(letter(), Map.of("subjectUserIds", List.of("head01"))))
                .then("ov01", "screenComplaint", with(general(), Map.of("subjectUserIds", List.of("head01"))));

        assertRefusedFor(complaint, "lead01", "leaderInstructs", instruction("2026-03-12T17:30"), "FIELD_INVALID");
        assertRefusedFor(
                complaint,
                "lead01",
                "leaderInstructs",
                with(instruction("2026-03-12T17:30"), Map.of("departmentCode", "office-OF-02")),
                "FIELD_INVALID");
        complaint.then(
                "lead01",
                "leaderInstructs",
                with(instruction("2026-03-12T17:30"), Map.of("departmentCode", "labour-inspection")));
    }

    @Test
    void aMajorComplaintHasASignatureAndAFinalLimit() {
        HandledComplaint complaint = registered(letter()).then("ov01", "screenComplaint", major());
        assertThat(complaint
                        .act("signed-statement", Map.of("documentRef", "信件1"))
                        .refusedWith(400))
                .contains("UNSIGNED_MAJOR_COMPLAINT");
        assertThat(complaint.act("signed-statement", Map.of("signed", true)).refusedWith(400))
                .contains("UNSIGNED_MAJOR_COMPLAINT");

        complaint
                .act("signed-statement", Map.of("documentRef", "信件1", "signed", true))
                .ok();
        assertRefusedFor(complaint, "lead01", "leaderInstructs", instruction("2026-03-12T17:30"), "FIELD_REQUIRED");
        assertRefusedFor(
                complaint,
                "lead01",
                "leaderInstructs",
                with(instruction("2026-03-12T17:30"), Map.of("finalLimit", "2026-05-12T17:30")),
                "FIELD_INVALID");
        assertThat(complaint
                        .act("signed-statement", Map.of("documentRef", "信件1", "signed", true))
                        .refusedWith(400))
                .contains("CASE_CLOSED");
    }

    @Test
    void nobodyIsToldToPutRightWhatNoClerkIsResponsibleFor() {
        HandledComplaint late =
                registered(with(letter(), Map.of("receivedAt", "2026-03-02T10:00", "eventAt", "2026-03-01T10:00")));

        assertRefusedFor(
                late,
                "lead01",
                "supervisorDecides",
                Map.of("decision", "RECTIFY", "instruction", "请立即整改。", "dueAt", "2026-03-20"),
                "FIELD_INVALID",
                "没有可以责成整改的承办人");
    }

    @Test
    void guidanceNamesTheDepartment() {
        HandledComplaint complaint = registered(letter()).then("ov01", "screenComplaint", outOfScope());

        assertRefused(
                complaint, "explainAndGuide", without(guidance("2026-03-10T08:55"), "department"), "GUIDANCE_REQUIRED");
        assertRefused(
                complaint, "explainAndGuide", without(guidance("2026-03-10T08:55"), "contact"), "GUIDANCE_REQUIRED");
        assertRefused(complaint, "explainAndGuide", guidance("2026-03-10T09:05"), "GUIDANCE_REQUIRED");
        assertRefused(
                complaint,
                "explainAndGuide",
                with(guidance("2026-03-10T08:55"), Map.of("explanation", "这事不归我管,你找别人。")),
                "FORBIDDEN_PHRASE");
    }

    @Test
    void aReplyWaitsForTheLeaderAndIsInWritingWithAnApology() {
        HandledComplaint complaint = registered(letter())
                .then("ov01", "screenComplaint", general())
                .then("lead01", "leaderInstructs", instruction("2026-03-12T17:30"));
        assertThat(complaint.act("reply", reply()).refusedWith(400)).contains("LEADER_APPROVAL_REQUIRED");

        complaint.then("head01", "departmentHandles", report("SUBSTANTIATED")).then("ov01", "reviewReport", reviewed());
        assertThat(complaint.act("reply", reply()).refusedWith(400)).contains("LEADER_APPROVAL_REQUIRED");

        complaint.then("lead01", "leaderApproves", approved());
        assertRefused(complaint, "replyToComplainant", with(reply(), Map.of("method", "PHONE")), "书面");
        assertRefused(complaint, "replyToComplainant", with(reply(), Map.of("apology", false)), "致歉");
        assertRefused(
                complaint,
                "replyToComplainant",
                with(reply(), Map.of("repliedAt", "2026-03-10T09:00")),
                "FIELD_REQUIRED",
                "证明");
        assertThat(complaint
                        .act("reply", with(reply(), Map.of("replyText", "钱虚戊您好,已处理。")))
                        .refusedWith(400))
                .contains("IDENTITY_LEAK");
        complaint.act("reply", reply()).ok();
        assertThat(complaint.status()).isEqualTo("REPLIED");
        assertThat(complaint.act("reply", reply()).refusedWith(400)).contains("CASE_CLOSED");
    }

    @Test
    void aDepartmentIsNotToldByARefusalWhoComplained() {
        HandledComplaint complaint = registered(letter())
                .then("ov01", "screenComplaint", general())
                .then("lead01", "leaderInstructs", instruction("2026-03-12T17:30"));

        assertRefusedFor(
                complaint,
                "head01",
                "departmentHandles",
                with(report("PARTLY"), Map.of("measures", "已电话联系13900000000。")),
                "IDENTITY_LEAK");
        complaint.then("head01", "departmentHandles", with(report("PARTLY"), Map.of("measures", "猜测是钱虚戊反映的。")));
    }

    @Test
    void aComplaintIsReopenedAfterItsReplyAndInTime() {
        HandledComplaint open = registered(letter());
        assertThat(open.act("reopen", Map.of("content", "不满意")).refusedWith(400))
                .contains("REOPEN_NOT_ALLOWED");

        HandledComplaint answered = registered(anonymous(oral()))
                .then("ov01", "screenComplaint", general())
                .then(
                        "ov01",
                        "coordinateOnSpot",
                        Map.of("answeredNow", true, "answerText", "已当场补办,请您谅解。", "acceptedByComplainant", true));
        time.is("2026-03-24T17:31");
        assertThat(answered.act("reopen", Map.of("content", "不满意")).refusedWith(400))
                .contains("REOPEN_NOT_ALLOWED");
    }

    @Test
    void theIdentityIsReadWithAReasonAndTheReadIsWrittenDown() {
        HandledComplaint complaint = registered(letter());
        Caller officer = new Caller(port, "ov02");
        String path = "/api/complaints/" + complaint.number() + "/identity";
        assertThat(officer.get(path).refusedWith(400)).contains("FIELD_REQUIRED");
        assertThat(officer.get(path + "?reason=x").refusedWith(400)).contains("FIELD_REQUIRED");

        JsonNode identity =
                officer.get(path + "?reason=" + encoded("寄送书面答复需要地址")).ok();
        assertThat(identity.path("name").asText()).isEqualTo(NAME);
        assertThat(complaint.view().path("identityReads").toString()).contains("ov02", "寄送书面答复需要地址");
        Caller leader = new Caller(port, "lead01");
        assertThat(leader.get(path + "?reason=" + encoded("了解情况的需要")).status()).isEqualTo(404);

        complaint.then("ov01", "screenComplaint", general());
        leader.get(path + "?reason=" + encoded("当面向投诉人道歉")).ok();
        assertThat(complaint.view().path("identityReads").toString()).contains("lead01", "当面向投诉人道歉");
    }

    private HandledComplaint registered(Map<String, Object> form) {
        return HandledComplaint.registered(port, "ov01", form);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void assertRefused(
            HandledComplaint complaint, String task, Map<String, Object> form, String... named) {
        assertRefusedFor(complaint, "ov01", task, form, named);
    }

    private static void assertRefusedFor(
            HandledComplaint complaint, String userId, String task, Map<String, Object> form, String... named) {
        JsonNode before = complaint.view();
        String message = complaint.submit(userId, task, form).refusedWith(400);
        assertThat(named).allSatisfy(word -> assertThat(message).contains(word));
        JsonNode after = complaint.view();
        for (String part : List.of("status", "timeline", "openTasks", "deadlines", "documents")) {
            assertThat(after.path(part)).isEqualTo(before.path(part));
        }
    }
}
