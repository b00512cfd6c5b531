package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.acceptance.AppliedFor.found;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** O-09: R-053 R-057 R-030; Saturday 16 May 2026 is a day off. */
@Acceptance
class O09ImmediateItemTest {

    private final Office office;
    private final StaffMember clerk01;

    O09ImmediateItemTest(Office office) {
        this.office = office;
        this.clerk01 = office.staff("clerk01");
    }

    @Test
    void acceptedTwoMinutesBeforeClosingItIsDueAtClosingAndCompletedLate() {
        office.at("2026-05-11T17:28");
        String application = accepted(applies());
        clerk01.sees(application).hasStatus("ACCEPTED").waitsFor("即时办理", "clerk01", "2026-05-11T17:30");

        office.at("2026-05-11T17:29");
        clerk01.isRefusedTo(application, "request-extension", "IMMEDIATE_NOT_EXTENDABLE", "即办");

        office.at("2026-05-11T17:30");
        clerk01.sees(application)
                .hasStatus("OVERDUE")
                .wasReportedOnce("逾期未办结")
                .asks("向申请人说明原因及所需时间", "clerk01", "2026-05-12T17:30")
                .asks("上级处理", "head01", "2026-05-12T17:30");

        office.at("2026-05-11T17:34");
        clerk01.completes(application, "handleImmediately")
                .with("resultNow", true)
                .with("result", "APPROVED")
                .with("noticeMethod", "IN_PERSON")
                .with("clientReceipt", true)
                .isAccepted();
        clerk01.sees(application)
                .hasStatus("COMPLETED_LATE")
                .isClosedAt("2026-05-11T17:34")
                .hasPaper("JG-" + application)
                .hasDeadline("completionDeadline", "MET_LATE");
    }

    @Test
    void acceptedOnADayOffItIsDueOnTheNextWorkingDay() {
        office.at("2026-05-16T10:00");
        String application = accepted(applies().with("channel", "EMAIL").with("receivedAt", "2026-05-16T09:50"));

        assertThat(clerk01.sees(application).dueAt("completionDeadline")).isEqualTo("2026-05-18T17:30");
    }

    private Submission applies() {
        return AppliedFor.byVisit(clerk01, "RS-003", "赵虚丁", "13000000004", "999999196004040049");
    }

    private String accepted(Submission applies) {
        String application = clerk01.sees(applies.isAccepted()).children().get(0);
        clerk01.completes(application, "reviewMaterials")
                .with("eligibility", "ELIGIBLE")
                .withJson("materials", Map.of("ID", found("OK")))
                .isAccepted();
        return application;
    }
}
