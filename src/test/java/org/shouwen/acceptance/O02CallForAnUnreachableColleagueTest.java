package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** O-02: R-005 R-006 R-008 R-022; 4–6 April 2026 are days off. */
@Acceptance
class O02CallForAnUnreachableColleagueTest {

    private static final String NAME = "李虚乙";
    private static final String PHONE = "13000000002";
    private static final String ANSWER = "您好,失业登记可以在就业窗口办理,请带身份证。";

    private final Office office;
    private final StaffMember clerk01;
    private final StaffMember clerk03;

    O02CallForAnUnreachableColleagueTest(Office office) {
        this.office = office;
        this.clerk01 = office.staff("clerk01");
        this.clerk03 = office.staff("clerk03");
    }

    @Test
    void theColleagueReadsWhatWasHandedOverAndAnswersTheClient() {
        String call = handedOver();

        office.at("2026-04-07T09:10");
        clerk03.completes(call, "acknowledgeHandover").isAccepted();
        clerk03.sees(call).hasResponsibleClerk("clerk03").waitsFor("联系服务对象并办理", "clerk03", "2026-04-08T17:30");

        office.at("2026-04-07T10:00");
        clerk03.completes(call, "contactClient")
                .with("contactedAt", "2026-04-07T09:55")
                .with("answeredNow", true)
                .with("answerText", ANSWER)
                .with("policyBasis", "就业失业登记办理指南")
                .with("answersEverything", true)
                .isAccepted();
        clerk01.sees(call)
                .hasStatus("ANSWERED")
                .isClosedAt("2026-04-07T10:00")
                .hasFirstAskedClerk("clerk01")
                .records("CLIENT_CONTACTED", "clerk03", "2026-04-07T10:00")
                .tells("2026年4月7日 09:55", ANSWER)
                .showsClientAs("李*", "130****0002")
                .tellsNothingOf(NAME, PHONE)
                .ratingInvitation();
        office.engineRecord(call)
                .hasEnded()
                .wentThrough(
                        "classifyMatter",
                        "contactColleague",
                        "registerHandover",
                        "acknowledgeHandover",
                        "contactClient")
                .holdsNothingOf(NAME, PHONE);
    }

    @Test
    void aHandoverThatIsNotReadGoesToTheHeadAndStaysWithTheColleague() {
        String call = handedOver();

        office.at("2026-04-07T17:30");

        clerk01.sees(call)
                .wasReportedOnce("转交事项逾期未阅知")
                .waitsOnlyFor("阅知登记内容", "上级处理")
                .asks("阅知登记内容", "clerk03", "2026-04-07T17:30")
                .asks("上级处理", "head01", "2026-04-08T17:30");
    }

    /** Steps 1 to 4. */
    private String handedOver() {
        office.at("2026-04-03T16:30");
        String number = office.nextIntakeNumber();
        String call = clerk01.starts("consultation-intake")
                .with("channel", "PHONE")
                .with("intakeType", "BUSINESS_QUERY")
                .with("matter", "找郑虚三询问失业登记怎么办理")
                .with("urgency", "NORMAL")
                .isAccepted();
        assertThat(call).isEqualTo(number);
        clerk01.completes(call, "classifyMatter")
                .with("jurisdiction", "COLLEAGUE")
                .with("responsibleClerk", "clerk03")
                .with("clientTold", true)
                .isAccepted();
        clerk01.sees(call).waitsFor("联系相关窗口、人员", "clerk01", "2026-04-03T17:30");

        office.at("2026-04-03T16:35");
        clerk01.completes(call, "contactColleague")
                .with("contactResult", "UNREACHABLE")
                .isAccepted();
        clerk01.sees(call).waitsFor("登记转交", "clerk01", "2026-04-03T17:30");

        office.at("2026-04-03T16:36");
        handsOver(call).isRefused("HANDOVER_INVALID", "联系电话");

        office.at("2026-04-03T16:38");
        handsOver(call).with("clientPhone", PHONE).isAccepted();
        clerk01.sees(call)
                .hasStatus("HANDED_OVER")
                .tells(call + "-ZJ1")
                .waitsFor("阅知登记内容", "clerk03", "2026-04-07T17:30");
        return call;
    }

    private Submission handsOver(String call) {
        return clerk01.completes(call, "registerHandover")
                .with("matter", "询问失业登记怎么办理,请回电")
                .with("clientUnit", "个人")
                .with("clientName", NAME);
    }
}
