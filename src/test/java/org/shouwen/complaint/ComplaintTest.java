package org.shouwen.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/** The states themselves refuse what the model does not even offer. */
class ComplaintTest {

    private static final Instant NOW = Instant.parse("2026-03-10T01:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-12T09:30:00Z");

    private final Complaint complaint = new Complaint(
            "id",
            "TS-2026-12345678",
            new Registration(
                    ComplaintForm.WRITTEN,
                    ComplaintChannel.LETTER,
                    NOW,
                    new Identity("钱虚戊", "13000000005", null, null, null, null, null),
                    NOW,
                    "OF-01",
                    "W1",
                    null,
                    Set.of("clerk01"),
                    "没有一次性告知所需材料,往返两次。",
                    false,
                    null),
            new DuplicateKeys(null, null, null),
            "ov01",
            NOW);

    @Test
    void noNoticeWithoutAnInstruction() {
        screened();

        assertRefused(RefusalCode.INSTRUCTION_REQUIRED, () -> complaint.noticeIssued("DC-2026-001"));
        assertThat(complaint.status()).isEqualTo(ComplaintStatus.AWAITING_INSTRUCTION);
    }

    @Test
    void noReplyWithoutTheLeadersApproval() {
        reported();

        assertRefused(RefusalCode.LEADER_APPROVAL_REQUIRED, () -> complaint.reply(reply()));
        complaint.decide(new Approval(LeaderDecision.REJECTED, "补充", "lead01", NOW), LATER);
        assertRefused(RefusalCode.LEADER_APPROVAL_REQUIRED, () -> complaint.reply(reply()));
    }

    @Test
    void whoeverWroteTheReportDoesNotApproveIt() {
        reported();

        assertRefused(
                RefusalCode.CONFLICT_OF_INTEREST,
                () -> complaint.decide(new Approval(LeaderDecision.APPROVED, null, "head01", NOW), null));
    }

    @Test
    void noMajorComplaintIsInstructedWithoutASignature() {
        complaint.screen(screening(Severity.MAJOR));

        assertThat(complaint.status()).isEqualTo(ComplaintStatus.AWAITING_SIGNED_STATEMENT);
        assertRefused(RefusalCode.CASE_CLOSED, () -> complaint.instruct(instruction()));
    }

    @Test
    void nothingIsFiledWithoutAnOutcome() {
        assertThatThrownBy(() -> complaint.archive(NOW)).isInstanceOf(IllegalStateException.class);
        screened();
        assertThatThrownBy(() -> complaint.archive(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsDoneOutOfTurn() {
        assertRefused(RefusalCode.CASE_CLOSED, () -> complaint.instruct(instruction()));
        assertRefused(RefusalCode.CASE_CLOSED, () -> complaint.report(report()));
        assertRefused(RefusalCode.CASE_CLOSED, () -> complaint.answerOnTheSpot(reply()));
        screened();
        assertRefused(RefusalCode.CASE_CLOSED, this::screened);
        assertRefused(RefusalCode.CASE_CLOSED, complaint::outOfScope);
    }

    @Test
    void theReplyIsInTimeUpToTheVeryInstant() {
        complaint.outcome().dueAt(LATER);

        assertThat(complaint.outcome().isLate(LATER)).isFalse();
        assertThat(complaint.outcome().isLate(LATER.plusMillis(1))).isTrue();
    }

    private void screened() {
        complaint.screen(screening(Severity.GENERAL));
    }

    private void reported() {
        screened();
        complaint.instruct(instruction());
        complaint.noticeIssued("DC-2026-001");
        complaint.report(report());
        complaint.passOn("ov01");
    }

    private static Screening screening(Severity severity) {
        return new Screening(
                Category.SYSTEM_NOT_OBSERVED,
                BrokenSystem.ONE_TIME_NOTICE,
                severity,
                "影响一人",
                "没有一次性告知所需材料。",
                "ov01",
                NOW);
    }

    private static Instruction instruction() {
        return new Instruction("请核实", "office-OF-01", LATER, null, "lead01", NOW);
    }

    private static Report report() {
        return new Report("经查属实", Conclusion.SUBSTANTIATED, "批评教育", "公示清单", null, "head01", NOW);
    }

    private static Reply reply() {
        return new Reply("已处理", ReplyMethod.LETTER, NOW, NOW, null, "ov01");
    }

    private static void assertRefused(RefusalCode code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
