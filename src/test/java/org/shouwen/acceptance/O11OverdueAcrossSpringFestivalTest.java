package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.acceptance.AppliedFor.found;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** O-11: R-054 R-073 R-056; Saturday 14 February 2026 is worked, 15–23 February are days off. */
@Acceptance
class O11OverdueAcrossSpringFestivalTest {

    private final Office office;
    private final StaffMember clerk01;
    private final StaffMember clerk02;
    private final StaffMember lead01;

    O11OverdueAcrossSpringFestivalTest(Office office) {
        this.office = office;
        this.clerk01 = office.staff("clerk01");
        this.clerk02 = office.staff("clerk02");
        this.lead01 = office.staff("lead01");
    }

    @Test
    void twoLevelsAreAskedAndTheCaseIsReassignedAndCompletedLate() {
        office.at("2026-02-10T14:30");
        String intake = AppliedFor.byVisit(clerk01, "RS-004", "李虚乙", "13000000002", "999999198502020023")
                .isAccepted();
        String application = clerk01.sees(intake).children().get(0);
        clerk01.completes(application, "reviewMaterials")
                .with("eligibility", "ELIGIBLE")
                .withJson("materials", Map.of("ID", found("OK"), "FORM", found("OK"), "HUKOU", found("EXEMPT")))
                .isAccepted();
        clerk01.sees(application).waitsFor("承诺办理", "clerk01", "2026-02-24T17:30");

        office.at("2026-02-24T17:29:59");
        clerk01.sees(application).hasStatus("ACCEPTED").records("DEADLINE_NEAR", "system", "2026-02-14T08:30");
        office.at("2026-02-24T17:30");
        clerk01.sees(application)
                .hasStatus("OVERDUE")
                .wasReportedOnce("逾期未办结")
                .asks("上级处理", "head01", "2026-02-25T17:30")
                .asks("向申请人说明原因及所需时间", "clerk01", "2026-02-25T17:30");

        office.at("2026-02-25T10:00");
        clerk01.isRefusedTo(application, "request-extension", "EXTENSION_AFTER_DEADLINE", "期限已过");

        office.at("2026-02-25T11:00");
        clerk01.completes(application, "lateExplanation")
                .with("delayReason", "春节期间转出地经办机构未办公,信息尚未转来")
                .with("extraWorkingDays", 3)
                .with("noticeMethod", "PHONE")
                .isAccepted();
        clerk01.sees(application).hasStatus("OVERDUE").records("LATE_EXPLAINED", "clerk01", "2026-02-25T11:00");

        office.at("2026-02-25T17:30");
        clerk01.sees(application).asks("上级处理", "lead01", "2026-02-26T17:30");

        office.at("2026-02-26T10:00");
        lead01.completes(application, "supervisorDecides")
                .with("decision", "REASSIGN")
                .with("newResponsible", "clerk02")
                .with("instruction", "由吴虚二接办,尽快办结。")
                .isAccepted();
        clerk02.sees(application)
                .hasResponsibleClerk("clerk02")
                .hasFirstAskedClerk("clerk01")
                .asks("承诺办理", "clerk02", "2026-02-24T17:30");
        assertThat(clerk02.sees(application).dueAt("completionDeadline")).isEqualTo("2026-02-24T17:30");

        office.at("2026-02-27T15:00");
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
                .hasStatus("COMPLETED_LATE")
                .isClosedAt("2026-02-27T15:00")
                .wasReportedOnce("逾期未办结");
        assertThat(clerk02.reads("JG-" + application)).contains("春节期间转出地经办机构未办公");
    }
}
