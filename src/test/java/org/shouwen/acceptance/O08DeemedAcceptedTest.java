package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** O-08; 20 September 2026 is a worked Sunday, 25–27 September and 1–7 October are days off. */
@Acceptance
class O08DeemedAcceptedTest {

    private final Office office;
    private final StaffMember clerk05;

    O08DeemedAcceptedTest(Office office) {
        this.office = office;
        this.clerk05 = office.staff("clerk05");
    }

    @Test
    void noNoticeInFiveWorkingDaysMeansAcceptedFromTheReceipt() {
        office.at("2026-09-18T11:00");
        String intake = AppliedFor.byVisit(clerk05, "RS-007", "王虚丙", "13000000003", "999999197803030036")
                .isAccepted();
        String application = clerk05.sees(intake).children().get(0);
        clerk05.sees(application).hasStatus("RECEIVED").waitsFor("逐项核对材料", "clerk05", "2026-09-24T17:30");
        String review = clerk05.sees(application).task("reviewMaterials").id();

        office.at("2026-09-24T17:29:59");
        clerk05.sees(application).hasStatus("RECEIVED");
        office.at("2026-09-24T17:30");
        clerk05.sees(application)
                .hasStatus("DEEMED_ACCEPTED")
                .records("VIOLATION", "system", "2026-09-24T17:30")
                .tells("2026年9月18日 11:00");
        assertThat(clerk05.sees(application).dueAt("completionDeadline")).isEqualTo("2026-10-09T17:30");
        assertThat(clerk05.sees(application).openTasks())
                .anySatisfy(task -> assertThat(task.assignee()).isEqualTo("head01"));

        office.at("2026-09-28T09:00");
        AppliedFor.notice(clerk05.submitsTask(application, review, "submit-form"))
                .isRefused("NOTICE_WINDOW_CLOSED");
        AppliedFor.notice(clerk05.submitsTask(application, review, "complete")).isRefused("NOTICE_WINDOW_CLOSED");

        office.at("2026-10-09T17:00");
        clerk05.completes(application, "handleWithinPromise")
                .with("resultNow", true)
                .with("result", "APPROVED")
                .with("resultText", "社会保障卡已制好,请领取。")
                .with("noticeMethod", "PHONE")
                .isAccepted();
        clerk05.sees(application).hasStatus("COMPLETED").isClosedAt("2026-10-09T17:00");
        clerk05.sees(intake).hasStatus("APPLICATION_CONCLUDED");
    }
}
