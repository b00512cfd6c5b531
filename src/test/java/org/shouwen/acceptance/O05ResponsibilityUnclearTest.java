package org.shouwen.acceptance;

import org.junit.jupiter.api.Test;

/** O-05: R-007 R-071. */
@Acceptance
class O05ResponsibilityUnclearTest {

    private final Office office;
    private final StaffMember clerk01;
    private final StaffMember clerk04;
    private final StaffMember head01;

    O05ResponsibilityUnclearTest(Office office) {
        this.office = office;
        this.clerk01 = office.staff("clerk01");
        this.clerk04 = office.staff("clerk04");
        this.head01 = office.staff("head01");
    }

    @Test
    void theHeadDecidesAndTheFirstAskedClerkTellsTheClient() {
        office.at("2026-04-09T09:00");
        String visit = opensIntake();
        clerk01.completes(visit, "classifyMatter")
                .with("jurisdiction", "UNCLEAR")
                .isAccepted();

        theHeadReassignsAndTheClientIsTold(visit, "责任不明确");
    }

    @Test
    void aColleagueOnABusinessTripIsReportedAlike() {
        office.at("2026-04-09T09:00");
        String visit = opensIntake();
        clerk01.completes(visit, "classifyMatter")
                .with("jurisdiction", "COLLEAGUE")
                .with("responsibleClerk", "clerk03")
                .with("clientTold", true)
                .isAccepted();
        clerk01.completes(visit, "contactColleague")
                .with("contactResult", "ON_BUSINESS_TRIP")
                .isRefused("HANDOVER_INVALID", "没有出差");

        office.duringTripOf(
                "clerk03", "2026-04-08T08:30", "2026-04-11T00:00", () -> clerk01.completes(visit, "contactColleague")
                        .with("contactResult", "ON_BUSINESS_TRIP")
                        .isAccepted());

        theHeadReassignsAndTheClientIsTold(visit, "相关人员出差");
    }

    private String opensIntake() {
        return clerk01.starts("consultation-intake")
                .with("channel", "VISIT")
                .with("intakeType", "BUSINESS_QUERY")
                .with("matter", "灵活就业参保和失业登记应先办哪一项")
                .with("clientName", "钱虚戊")
                .with("clientPhone", "13000000005")
                .with("urgency", "NORMAL")
                .isAccepted();
    }

    /** Steps 1 to 4 from the report on. */
    private void theHeadReassignsAndTheClientIsTold(String visit, String reason) {
        clerk01.sees(visit).wasReportedOnce(reason).waitsOnlyFor("上级处理").asks("上级处理", "head01", "2026-04-10T17:30");

        office.at("2026-04-09T09:20");
        Refusals.assertRefused(clerk01.claims(visit, "supervisorDecides"), "NOT_AUTHORISED");

        office.at("2026-04-09T10:00");
        head01.completes(visit, "supervisorDecides")
                .with("decision", "REASSIGN")
                .with("newResponsible", "clerk04")
                .with("instruction", "由就业窗口王虚四办理。")
                .isAccepted();
        clerk01.sees(visit).waitsFor("首问负责人答复服务对象", "clerk01", "2026-04-09T17:30");

        office.at("2026-04-09T10:05");
        clerk01.completes(visit, "replyToClient")
                .with("replyText", "您的事项由就业窗口王虚四办理,请到二号窗口。")
                .isAccepted();
        clerk01.sees(visit)
                .hasFirstAskedClerk("clerk01")
                .hasResponsibleClerk("clerk04")
                .waitsFor("相关人员接办", "clerk04", "2026-04-09T17:30");

        clerk04.completes(visit, "colleagueHandles")
                .with("answeredNow", true)
                .with("answerText", "您好,请先办理失业登记,再以灵活就业人员身份参保。")
                .with("policyBasis", "就业失业登记办理指南")
                .with("answersEverything", true)
                .isAccepted();
        clerk01.sees(visit).hasStatus("ANSWERED").isClosedAt("2026-04-09T10:05").hasFirstAskedClerk("clerk01");
    }
}
