package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.acceptance.AppliedFor.found;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** O-07: R-040 R-051. */
@Acceptance
class O07SecondNoticeIsRefusedTest {

    private final Office office;
    private final StaffMember clerk05;

    O07SecondNoticeIsRefusedTest(Office office) {
        this.office = office;
        this.clerk05 = office.staff("clerk05");
    }

    @Test
    void nobodyIssuesASecondNoticeAndNothingElseIsDemanded() {
        office.at("2026-04-13T09:00");
        String intake = AppliedFor.byVisit(clerk05, "RS-007", "李虚乙", "13000000002", "999999198502020023")
                .isAccepted();
        String application = clerk05.sees(intake).children().get(0);
        clerk05.completes(application, "reviewMaterials")
                .with("eligibility", "ELIGIBLE")
                .withJson(
                        "materials", Map.of("ID", found("OK"), "PHOTO", found("MISSING"), "AGENT_ID", found("EXEMPT")))
                .isAccepted();
        String draft = clerk05.sees(application).task("draftNotice").id();
        AppliedFor.notice(clerk05.completes(application, "draftNotice")).isAccepted();
        clerk05.sees(application).hasStatus("AWAITING_SUPPLEMENT");

        office.at("2026-04-14T09:30");
        for (String user : new String[] {"clerk05", "clerk01"}) {
            AppliedFor.notice(office.staff(user).submitsTask(application, draft, "submit-form"))
                    .isRefused("NOTICE_ALREADY_ISSUED");
            AppliedFor.notice(office.staff(user).submitsTask(application, draft, "complete"))
                    .isRefused("NOTICE_ALREADY_ISSUED");
        }
        assertThat(clerk05.sees(application).papers())
                .filteredOn(number -> number.startsWith("GZ-"))
                .hasSize(1);

        office.at("2026-04-15T10:00");
        clerk05.performs(application, "supplement", Map.of());
        supplement(application, Map.of("PHOTO", found("OK"), "单位证明", found("MISSING")))
                .isRefused("SUPPLEMENT_NOT_LISTED");

        office.at("2026-04-15T10:10");
        supplement(application, Map.of("PHOTO", found("OK"))).isAccepted();
        clerk05.sees(application).hasStatus("ACCEPTED");
        assertThat(clerk05.sees(application).dueAt("completionDeadline")).isEqualTo("2026-04-29T17:30");
    }

    private Submission supplement(String application, Map<String, Object> supplements) {
        return clerk05.completes(application, "checkSupplement").withJson("supplements", supplements);
    }
}
