package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** O-01: R-001 R-003 R-020 R-157 R-128. */
@Acceptance
class O01VisitAnsweredOnTheSpotTest {

    private static final String NAME = "张虚甲";
    private static final String PHONE = "13000000001";
    private static final String ANSWER = "您好,断缴后可以补缴,补缴的年限按现行规定办理。";

    private final Office office;
    private final StaffMember clerk01;
    private final StaffMember clerk02;

    O01VisitAnsweredOnTheSpotTest(Office office) {
        this.office = office;
        this.clerk01 = office.staff("clerk01");
        this.clerk02 = office.staff("clerk02");
    }

    @Test
    void visitIsAnsweredOnTheSpot() {
        office.at("2026-03-10T09:05");
        String number = office.nextIntakeNumber();
        String visit = opensIntake().isAccepted();
        assertThat(visit).isEqualTo(number);
        clerk01.sees(visit)
                .hasStatus("OPEN")
                .hasFirstAskedClerk("clerk01")
                .hasReceivedAt("2026-03-10T09:05")
                .waitsFor("判定事项归属", "clerk01", "2026-03-10T17:30");

        office.at("2026-03-10T09:06");
        clerk01.completes(visit, "classifyMatter")
                .with("jurisdiction", "OWN_DUTY")
                .isAccepted();
        clerk02.sees(visit)
                .waitsFor("当场答复", "clerk01", "2026-03-10T17:30")
                .showsClientAs("张*", "130****0001")
                .tellsNothingOf(NAME, PHONE);
        office.engineRecord(visit).holdsNothingOf(NAME, PHONE);

        office.at("2026-03-10T09:07");
        clerk01.completes(visit, "answerConsultation")
                .with("answeredNow", true)
                .with("answersEverything", true)
                .isRefused("FIELD_REQUIRED", "答复内容", "政策依据");

        office.at("2026-03-10T09:10");
        clerk01.completes(visit, "answerConsultation")
                .with("answeredNow", true)
                .with("answerText", ANSWER)
                .with("policyBasis", "RS-001 v1")
                .with("answersEverything", true)
                .isAccepted();
        clerk01.sees(visit)
                .hasStatus("ANSWERED")
                .isClosedAt("2026-03-10T09:10")
                .records("ANSWERED", "clerk01", "2026-03-10T09:10")
                .wasNotReported()
                .tells(ANSWER);
        office.engineRecord(visit)
                .hasEnded()
                .wentThrough("classifyMatter", "answerConsultation")
                .holdsNothingOf(NAME, PHONE);

        office.at("2026-03-10T09:12");
        theClientAloneRatesOnce(visit);
    }

    @Test
    void visitIsAnsweredInOneSubmission() {
        office.at("2026-03-10T09:05");
        String number = office.nextIntakeNumber();
        String visit = opensIntake()
                .with("jurisdiction", "OWN_DUTY")
                .with("answeredNow", true)
                .with("answerText", ANSWER)
                .with("policyBasis", "RS-001 v1")
                .with("answersEverything", true)
                .isAccepted();

        assertThat(visit).isEqualTo(number);
        clerk01.sees(visit)
                .hasStatus("ANSWERED")
                .hasFirstAskedClerk("clerk01")
                .hasReceivedAt("2026-03-10T09:05")
                .isClosedAt("2026-03-10T09:05")
                .records("REGISTERED", "clerk01", "2026-03-10T09:05")
                .records("ANSWERED", "clerk01", "2026-03-10T09:05")
                .tells(ANSWER);
        clerk02.sees(visit).showsClientAs("张*", "130****0001").tellsNothingOf(NAME, PHONE);
        office.engineRecord(visit).hasEnded().wentThrough().holdsNothingOf(NAME, PHONE);
        theClientAloneRatesOnce(visit);
    }

    private Submission opensIntake() {
        return clerk01.starts("consultation-intake")
                .with("channel", "VISIT")
                .with("intakeType", "POLICY_CONSULTATION")
                .with("matter", "城乡居保断缴后能否补缴")
                .with("clientName", NAME)
                .with("clientPhone", PHONE)
                .with("urgency", "NORMAL");
    }

    private void theClientAloneRatesOnce(String visit) {
        String invitation = clerk01.sees(visit).ratingInvitation();
        clerk01.isRefusedToRate(invitation);

        Caller client = office.client();
        Map<String, String> rating = Map.of("level", "VERY_SATISFIED");
        assertThat(client.get(invitation).status()).isEqualTo(200);
        assertThat(client.post(invitation, rating).status()).isEqualTo(204);
        Refusals.assertRefused(client.post(invitation, rating), "CASE_CLOSED");
    }
}
