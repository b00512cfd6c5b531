package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.acceptance.AppliedFor.found;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** O-10: R-056; 1–5 May 2026 are days off, Saturday 9 May is worked. */
@Acceptance
class O10ExtensionWithReasonTest {

    private final Office office;
    private final StaffMember clerk02;
    private final StaffMember head01;

    O10ExtensionWithReasonTest(Office office) {
        this.office = office;
        this.clerk02 = office.staff("clerk02");
        this.head01 = office.staff("head01");
    }

    @Test
    void theApplicantIsToldTheReasonAndTheTimeNeededBeforeTheDeadlineMoves() {
        office.at("2026-04-27T09:00");
        String intake = AppliedFor.byVisit(clerk02, "RS-004", "张虚甲", "13000000001", "999999199001010016")
                .isAccepted();
        String application = clerk02.sees(intake).children().get(0);
        clerk02.completes(application, "reviewMaterials")
                .with("eligibility", "ELIGIBLE")
                .withJson("materials", Map.of("ID", found("OK"), "FORM", found("OK"), "HUKOU", found("EXEMPT")))
                .isAccepted();
        clerk02.sees(application).hasStatus("ACCEPTED").waitsFor("承诺办理", "clerk02", "2026-05-07T17:30");

        office.at("2026-05-06T08:29:59");
        assertThat(clerk02.sees(application).events()).doesNotContain("DEADLINE_NEAR");
        office.at("2026-05-06T15:00");
        clerk02.sees(application).records("DEADLINE_NEAR", "system", "2026-05-06T08:30");
        clerk02.performs(application, "request-extension", Map.of());
        explains(application, "需要时间").isRefused("DELAY_REASON_REQUIRED", "具体原因");

        office.at("2026-05-06T15:05");
        explains(application, "县级系统升级停机,转移信息无法核验").isAccepted();
        clerk02.sees(application).asks("审批延期", "head01", "2026-05-07T17:30");

        office.at("2026-05-06T16:30");
        head01.completes(application, "approveExtension")
                .with("decision", "APPROVED")
                .isAccepted();
        List<String> events = clerk02.sees(application).events();
        assertThat(events.lastIndexOf("DOCUMENT_DELIVERED"))
                .isBetween(events.indexOf("EXTENSION_APPROVED"), events.indexOf("DEADLINE_EXTENDED"));
        assertThat(clerk02.reads("YQ-" + application))
                .contains("县级系统升级停机,转移信息无法核验", "还需要3个工作日", "2026年5月7日17时30分", "2026年5月11日17时30分");
        clerk02.sees(application).asks("承诺办理", "clerk02", "2026-05-11T17:30");
        assertThat(clerk02.sees(application).dueAt("completionDeadline")).isEqualTo("2026-05-11T17:30");

        office.at("2026-05-11T10:00");
        clerk02.isRefusedTo(application, "request-extension", "EXTENSION_ALREADY_USED");

        office.at("2026-05-11T15:00");
        clerk02.completes(application, "handleWithinPromise")
                .with("firstReview", "转移信息已核验,符合条件")
                .isAccepted();
        clerk02.completes(application, "reportUpward")
                .with("reportNote", "县居保经办机构")
                .isAccepted();
        clerk02.completes(application, "recordResult")
                .with("result", "APPROVED")
                .with("noticeMethod", "PHONE")
                .isAccepted();
        clerk02.sees(application)
                .hasStatus("COMPLETED")
                .isClosedAt("2026-05-11T15:00")
                .tells("按时(2026年5月11日17时30分)", "超期(2026年5月7日17时30分)");
        clerk02.sees(intake).hasStatus("APPLICATION_CONCLUDED");
    }

    private Submission explains(String application, String reason) {
        return clerk02.completes(application, "explainDelay")
                .with("delayReasonCode", "UPPER_LEVEL_PENDING")
                .with("delayReason", reason)
                .with("extraWorkingDays", 3)
                .with("noticeMethod", "PHONE");
    }
}
