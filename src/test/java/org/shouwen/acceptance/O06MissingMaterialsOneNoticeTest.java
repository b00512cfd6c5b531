package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.acceptance.AppliedFor.found;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** O-06: R-040 R-041 R-042 R-043 R-044 R-054; 28 September and 11 October 2025 are worked, 1–8 October are days off. */
@Acceptance
class O06MissingMaterialsOneNoticeTest {

    private final Office office;
    private final StaffMember clerk01;

    O06MissingMaterialsOneNoticeTest(Office office) {
        this.office = office;
        this.clerk01 = office.staff("clerk01");
    }

    @Test
    void whatIsMissingIsToldOnceAndTheApplicationIsCompletedAcrossNationalDay() {
        office.at("2025-09-26T10:05");
        String intake = AppliedFor.byVisit(clerk01, "RS-001", "张虚甲", "13000000001", "999999199001010016")
                .isAccepted();
        String application = clerk01.sees(intake).children().get(0);
        assertThat(application).startsWith("BJ-20250926-");
        clerk01.sees(application)
                .hasStatus("RECEIVED")
                .hasReceivedAt("2025-09-26T10:05")
                .waitsFor("逐项核对材料", "clerk01", "2025-10-10T17:30");

        office.at("2025-09-26T10:15");
        check(application, Map.of("ID", found("OK"), "FORM", found("MISSING"))).isRefused("CHECK_INCOMPLETE", "户籍信息");
        check(application, Map.of("ID", found("OK"), "FORM", found("MISSING"), "HUKOU", found("EXEMPT")))
                .isAccepted();

        office.at("2025-09-26T10:20");
        AppliedFor.notice(clerk01.completes(application, "draftNotice"))
                .withJson("itemsToSupplement", List.of("FORM", "居委会证明"))
                .isRefused("MATERIAL_NOT_IN_CATALOGUE", "应补充的材料");

        office.at("2025-09-26T10:30");
        AppliedFor.notice(clerk01.completes(application, "draftNotice")).isAccepted();
        String notice = "GZ-" + application;
        clerk01.sees(application).hasStatus("AWAITING_SUPPLEMENT").hasPaper(notice);
        assertThat(clerk01.reads(notice))
                .contains(
                        "一次性告知书",
                        notice,
                        "对不起,您缺少参保登记表材料,我现在把补办的清单给您",
                        "自受理之日起10个工作日",
                        "社会保险法",
                        "居民身份证",
                        "户籍信息",
                        "RS-001-Y",
                        "无",
                        "5125936");
        assertThat(clerk01.sees(application).runningDeadlines()).containsExactly("supplementDeadline");

        office.at("2025-09-28T15:00");
        clerk01.performs(application, "supplement", Map.of());
        clerk01.completes(application, "checkSupplement")
                .withJson("supplements", Map.of("FORM", found("OK")))
                .isAccepted();
        clerk01.sees(application).hasStatus("ACCEPTED").hasPaper("SL-" + application);
        assertThat(clerk01.sees(application).dueAt("completionDeadline")).isEqualTo("2025-10-17T17:30");
        assertThat(clerk01.reads("SL-" + application)).contains("2025年9月28日15时00分", "2025年10月17日17时30分");

        office.at("2025-10-16T08:29");
        assertThat(clerk01.sees(application).events()).doesNotContain("DEADLINE_NEAR");
        office.at("2025-10-16T08:30");
        assertThat(clerk01.sees(application).events()).containsOnlyOnce("DEADLINE_NEAR");

        office.at("2025-10-17T15:40");
        clerk01.completes(application, "handleWithinPromise")
                .with("firstReview", "材料齐全,符合参保条件")
                .isAccepted();
        clerk01.completes(application, "reportUpward")
                .with("reportNote", "县居保经办机构")
                .isAccepted();
        office.at("2025-10-17T16:00");
        clerk01.completes(application, "recordResult")
                .with("result", "APPROVED")
                .with("resultText", "已为您办理参保登记。")
                .with("noticeMethod", "IN_PERSON")
                .with("clientReceipt", true)
                .isAccepted();
        clerk01.sees(application).hasStatus("COMPLETED").isClosedAt("2025-10-17T16:00");
        clerk01.sees(intake).hasStatus("APPLICATION_CONCLUDED").isClosedAt("2025-10-17T16:00");
        office.engineRecord(intake).hasEnded().holdsNothingOf("张虚甲", "13000000001", "999999199001010016");
    }

    private Submission check(String application, Map<String, Object> materials) {
        return clerk01.completes(application, "reviewMaterials")
                .with("eligibility", "ELIGIBLE")
                .withJson("materials", materials);
    }
}
