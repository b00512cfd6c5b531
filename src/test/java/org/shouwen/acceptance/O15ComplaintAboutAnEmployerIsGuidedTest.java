package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** O-15: R-088 R-074 R-141. */
@Acceptance
class O15ComplaintAboutAnEmployerIsGuidedTest {

    private static final String EXPLANATION = "您反映的是用人单位拖欠工资,由劳动保障监察机构受理,已为您写明联系方式。";

    private final Office office;

    O15ComplaintAboutAnEmployerIsGuidedTest(Office office) {
        this.office = office;
    }

    @Test
    void anEmployersCaseIsGuidedToLabourInspection() {
        office.at("2026-07-06T09:30");
        SeenComplaint complaint = SeenComplaint.registered(
                office,
                "ov02",
                Map.of(
                        "form",
                        "WRITTEN",
                        "channel",
                        "LETTER",
                        "receivedAt",
                        "2026-07-06T09:20",
                        "complainantName",
                        "李虚乙",
                        "phone",
                        "13000000002",
                        "officeId",
                        "OF-01",
                        "content",
                        "所在公司拖欠两个月工资,请帮助追讨。"));
        complaint.hasReplyDeadline("2026-07-09T17:30");
        complaint.completes("ov02", "screenComplaint", Map.of("inScope", false));

        office.at("2026-07-06T09:50");
        complaint.isRefused(
                "ov02",
                "explainAndGuide",
                Map.of("explanation", EXPLANATION, "informedAt", "2026-07-06T09:45"),
                "GUIDANCE_REQUIRED");

        office.at("2026-07-06T10:00");
        complaint
                .completes(
                        "ov02",
                        "explainAndGuide",
                        Map.of(
                                "explanation",
                                EXPLANATION,
                                "department",
                                "县劳动保障监察机构",
                                "contact",
                                "电话 0999-5550107",
                                "informedAt",
                                "2026-07-06T09:55"))
                .hasStatus("OUT_OF_SCOPE")
                .isArchived();
        assertThat(complaint.events()).doesNotContain("INSTRUCTED", "NOTICE_ISSUED");
        assertThat(complaint.documents()).noneMatch(number -> number.startsWith("DC-"));
        // and with it every timer
        office.engineRecordOfComplaint(complaint.number()).hasEnded();
    }
}
