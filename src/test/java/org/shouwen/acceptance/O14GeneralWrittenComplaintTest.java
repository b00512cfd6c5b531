package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** O-14: R-094 R-089 R-090 R-091 R-092 R-206. */
@Acceptance
class O14GeneralWrittenComplaintTest {

    private static final String NAME = "钱虚戊";
    private static final String PHONE = "13000000005";
    private static final Map<String, Object> INSTRUCTION = Map.of(
            "instruction", "请样例镇人社所核实并报告结果。", "departmentCode", "office-OF-01", "noticeDueAt", "2025-10-10T17:30");
    private static final Map<String, Object> REPLY =
            Map.of("replyText", "您反映的情况属实,已批评教育当事人,并公示了材料清单。", "method", "LETTER", "apology", true);

    private final Office office;

    O14GeneralWrittenComplaintTest(Office office) {
        this.office = office;
    }

    @Test
    void theLetterIsAnsweredOnTheLastDayOfTheThree() {
        office.at("2025-09-30T16:00");
        SeenComplaint complaint = registered();
        complaint.hasReplyDeadline("2025-10-11T17:30");

        office.at("2025-09-30T16:30");
        complaint
                .isRefused("ov01", "screenComplaint", screening(NAME + "反映窗口没有一次性告知所需材料。"), "IDENTITY_LEAK")
                .completes("ov01", "screenComplaint", screening("反映社保窗口没有一次性告知所需材料。"))
                .waitsFor("leaderInstructs", "2025-10-09T17:30");

        office.at("2025-10-09T10:00");
        complaint.isRefused("lead01", "leaderInstructs", with(INSTRUCTION, "instruction", ""), "INSTRUCTION_REQUIRED");
        assertThat(complaint.documents()).noneMatch(number -> number.startsWith("DC-"));
        complaint.completes("lead01", "leaderInstructs", INSTRUCTION).waitsFor("departmentHandles", "2025-10-10T17:30");
        String notice = complaint.documents().stream()
                .filter(number -> number.startsWith("DC-2025-"))
                .findFirst()
                .orElseThrow();
        assertThat(complaint.document(notice, "head01"))
                .contains("样例镇人社所", "没有一次性告知所需材料")
                .doesNotContain(NAME, PHONE, "BJ-", complaint.number());

        office.at("2025-10-10T11:00");
        Refusals.assertRefused(complaint.acts("reply", REPLY), "LEADER_APPROVAL_REQUIRED");

        office.at("2025-10-10T15:00");
        complaint.completes(
                "head01",
                "departmentHandles",
                Map.of(
                        "findings",
                        "经查,当日受理时没有出具一次性告知书,情况属实。",
                        "conclusion",
                        "SUBSTANTIATED",
                        "measures",
                        "对当事人批评教育。",
                        "rectification",
                        "窗口公示材料清单。"));
        clerk01SeesNothing(complaint, notice);

        office.at("2025-10-11T09:00");
        assertThat(complaint.events()).contains("REPLY_DUE_SOON");
        complaint.completes("ov01", "reviewReport", Map.of("reviewed", true));
        assertThat(office.caller("head01").get("/api/assessments").body().toString())
                .doesNotContain(complaint.number());
        office.at("2025-10-11T10:30");
        complaint.completes("lead01", "leaderApproves", Map.of("decision", "APPROVED"));

        office.at("2025-10-11T14:30");
        complaint
                .completes("ov01", "replyToComplainant", REPLY)
                .hasStatus("REPLIED")
                .isArchived();
        assertThat(office.caller("head01").get("/api/assessments").content().toString())
                .contains(complaint.number(), "周虚一", "属实");
        clerk01SeesNothing(complaint, notice);
        office.engineRecordOfComplaint(complaint.number()).hasEnded().holdsNothingOf(NAME, PHONE);
    }

    private void clerk01SeesNothing(SeenComplaint complaint, String notice) {
        Caller clerk = office.caller("clerk01");
        assertThat(clerk.get("/api/complaints/" + complaint.number()).status()).isEqualTo(404);
        assertThat(clerk.get("/api/cases/" + complaint.number()).status()).isEqualTo(404);
        assertThat(clerk.get("/documents/" + notice).status()).isEqualTo(404);
        assertThat(clerk.get("/api/cases?number=" + complaint.number())
                        .content()
                        .path("total")
                        .asInt())
                .isZero();
        for (String list : List.of("task", "process-instance", "history/process-instance", "history/task")) {
            assertThat(clerk.get("/engine-rest/" + list).body().toString())
                    .as(list)
                    .doesNotContain(complaint.number());
        }
        assertThat(clerk.get("/api/assessments").content()).isEmpty();
    }

    private SeenComplaint registered() {
        return SeenComplaint.registered(
                office,
                "ov01",
                Map.ofEntries(
                        Map.entry("form", "WRITTEN"),
                        Map.entry("channel", "LETTER"),
                        Map.entry("receivedAt", "2025-09-30T15:40"),
                        Map.entry("complainantName", NAME),
                        Map.entry("phone", PHONE),
                        Map.entry("address", "样例县样例镇幸福路18号"),
                        Map.entry("eventAt", "2025-09-29T10:00"),
                        Map.entry("officeId", "OF-01"),
                        Map.entry("windowNo", "W1"),
                        Map.entry("subjectUserIds", List.of("clerk01")),
                        Map.entry("content", "9月29日办理参保登记,工作人员没有一次性告知所需材料,往返两次。")));
    }

    private static Map<String, Object> screening(String summary) {
        return Map.ofEntries(
                Map.entry("inScope", true),
                Map.entry("category", "SYSTEM_NOT_OBSERVED"),
                Map.entry("brokenSystem", "ONE_TIME_NOTICE"),
                Map.entry("severity", "GENERAL"),
                Map.entry("severityReason", "影响一人,已补办"),
                Map.entry("subjectScope", "PERSON"),
                Map.entry("subjectUserIds", List.of("clerk01")),
                Map.entry("redactedSummary", summary));
    }

    private static Map<String, Object> with(Map<String, Object> form, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(key, value);
        return changed;
    }
}
