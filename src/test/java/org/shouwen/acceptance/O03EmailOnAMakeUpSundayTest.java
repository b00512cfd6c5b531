package org.shouwen.acceptance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** O-03: R-019 R-017 R-073; Sunday 4 January 2026 is a working day, Friday the 9th the last day that may be promised. */
@Acceptance
class O03EmailOnAMakeUpSundayTest {

    private static final String ANSWER = "您好,退休待遇从达到退休年龄的次月起领取。";

    private final Office office;
    private final StaffMember clerk02;

    O03EmailOnAMakeUpSundayTest(Office office) {
        this.office = office;
        this.clerk02 = office.staff("clerk02");
    }

    @Test
    void aPromiseThatIsMissedIsReportedOnceAndKeptLate() {
        String email = receivesEmail();

        office.at("2026-01-04T10:25");
        promises(email, "2026-01-06T16:00").isAccepted();
        clerk02.sees(email).hasStatus("AWAITING_REPLY").waitsFor("承诺时间内一次性答复", "clerk02", "2026-01-06T16:00");

        office.at("2026-01-06T16:00");
        clerk02.sees(email)
                .wasReportedOnce("承诺答复时间已过")
                .waitsOnlyFor("承诺时间内一次性答复", "上级处理")
                .asks("承诺时间内一次性答复", "clerk02", "2026-01-06T16:00")
                .asks("上级处理", "head01", "2026-01-07T17:30");

        office.at("2026-01-06T16:20");
        replies(email).with("answersEverything", false).isRefused("PARTIAL_REPLY", "全部问题");

        office.at("2026-01-06T16:30");
        replies(email).with("answersEverything", true).isAccepted();
        clerk02.sees(email)
                .hasStatus("ANSWERED")
                .isClosedAt("2026-01-06T16:30")
                .hasDeadline("promisedReply", "MET_LATE")
                .wasReportedOnce("承诺答复时间已过")
                .records("ESCALATION_CLOSED", "system", "2026-01-06T16:30");
        office.engineRecord(email).hasEnded();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2026-01-03T10:00", "2026-01-10T10:00", "2026-01-06T20:00", "2026-01-12T10:00"})
    void whatCannotBePromisedIsRefused(String time) {
        String email = receivesEmail();

        office.at("2026-01-04T10:21");
        promises(email, time).isRefused("PROMISE_INVALID", "承诺答复");
    }

    @Test
    void whoeverDoesNotAnswerNowPromisesATime() {
        String email = receivesEmail();

        office.at("2026-01-04T10:20");
        clerk02.completes(email, "answerConsultation")
                .with("answeredNow", false)
                .isRefused("PROMISE_INVALID", "承诺答复");
    }

    private String receivesEmail() {
        office.at("2026-01-04T10:20");
        String email = clerk02.starts("consultation-intake")
                .with("channel", "EMAIL")
                .with("receivedAt", "2026-01-04T08:50")
                .with("intakeType", "POLICY_CONSULTATION")
                .with("matter", "退休待遇从什么时候开始领取")
                .with("clientName", "王虚丙")
                .with("clientPhone", "13000000003")
                .with("clientEmail", "wang@example.com")
                .with("urgency", "NORMAL")
                .with("jurisdiction", "OWN_DUTY")
                .with("answeredNow", false)
                .isAccepted();
        clerk02.sees(email).hasReceivedAt("2026-01-04T08:50").waitsFor("当场答复", "clerk02", "2026-01-04T17:30");
        return email;
    }

    private Submission promises(String email, String time) {
        return clerk02.completes(email, "answerConsultation")
                .with("answeredNow", false)
                .with("promisedReplyAt", time);
    }

    private Submission replies(String email) {
        return clerk02.completes(email, "replyWithinPromise")
                .with("answerText", ANSWER)
                .with("policyBasis", "RS-002 v1");
    }
}
