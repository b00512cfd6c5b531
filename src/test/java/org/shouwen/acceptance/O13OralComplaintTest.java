package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** O-13: R-087 R-093 R-086. */
@Acceptance
class O13OralComplaintTest {

    private static final String NAME = "赵虚丁";
    private static final String PHONE = "13000000004";
    private static final Map<String, Object> SCREENED = Map.of(
            "inScope",
            true,
            "category",
            "DISCIPLINE_VIOLATION",
            "severity",
            "GENERAL",
            "severityReason",
            "影响一人,时间不长",
            "subjectScope",
            "UNKNOWN_STAFF",
            "redactedSummary",
            "反映就业窗口人员上班时间做与工作无关的事。");

    private final Office office;

    O13OralComplaintTest(Office office) {
        this.office = office;
    }

    @Test
    void itIsAnsweredOnTheSpot() {
        SeenComplaint complaint = registeredAndScreened();

        office.at("2026-06-17T15:50");
        complaint.completes(
                "ov01",
                "coordinateOnSpot",
                Map.of("answeredNow", true, "answerText", "已现场核实并提醒当事人,请您谅解。", "acceptedByComplainant", true));

        complaint.hasStatus("REPLIED").isArchived();
        assertThat(complaint.documents()).noneMatch(number -> number.startsWith("DC-"));
        office.engineRecordOfComplaint(complaint.number()).hasEnded().holdsNothingOf(NAME, PHONE);
    }

    @Test
    void itGoesTheFormalWayWhenTheDayIsOver() {
        SeenComplaint complaint = registeredAndScreened();

        office.at("2026-06-17T17:30");
        complaint
                .hasStatus("AWAITING_INSTRUCTION")
                .hasReplyDeadline("2026-06-23T17:30")
                .waitsFor("leaderInstructs", "2026-06-18T17:30");
        assertThat(complaint.events()).contains("NOT_ANSWERED_ON_THE_SPOT");

        office.at("2026-06-18T10:00");
        complaint
                .completes(
                        "lead01",
                        "leaderInstructs",
                        Map.of(
                                "instruction",
                                "请核实当天在岗情况。",
                                "departmentCode",
                                "labour-inspection",
                                "noticeDueAt",
                                "2026-06-22T17:30"))
                .completes(
                        "lab01",
                        "departmentHandles",
                        Map.of(
                                "findings",
                                "经查看当日监控,窗口人员有浏览与工作无关网页的情况。",
                                "conclusion",
                                "SUBSTANTIATED",
                                "measures",
                                "批评教育",
                                "rectification",
                                "加强巡查"))
                .isRefused("ov01", "reviewReport", Map.of("reviewed", true), "FIELD_REQUIRED")
                .completes("ov01", "reviewReport", Map.of("reviewed", true, "onSpotReason", "需要调看监控,当天未能完成。"))
                .waitsFor("leaderApproves", "2026-06-23T17:30");
    }

    private SeenComplaint registeredAndScreened() {
        office.at("2026-06-17T15:20");
        SeenComplaint complaint = SeenComplaint.registered(
                office,
                "ov01",
                Map.ofEntries(
                        Map.entry("form", "ORAL"),
                        Map.entry("channel", "VISIT"),
                        Map.entry("receivedAt", "2026-06-17T15:10"),
                        Map.entry("complainantName", NAME),
                        Map.entry("phone", PHONE),
                        Map.entry("eventAt", "2026-06-17T14:40"),
                        Map.entry("officeId", "OF-01"),
                        Map.entry("windowNo", "W2"),
                        Map.entry("staffDescription", "不详"),
                        Map.entry("subjectUserIds", List.of()),
                        Map.entry("content", "今天下午在就业窗口等候半小时,工作人员一直在看手机。"),
                        Map.entry("confirmedByComplainant", true)));
        assertThat(complaint.number()).startsWith("TS-2026-");
        complaint.completes("ov01", "screenComplaint", SCREENED).waitsFor("coordinateOnSpot", "2026-06-17T17:30");
        return complaint;
    }
}
