package org.shouwen.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/** The formal way of a complaint: instruction, notice, report, approval (R-089 … R-091). */
@Embeddable
class Inquiry {

    private String leaderRole;
    private boolean officeMayHandle;

    @Embedded
    private Instruction instruction;

    private String noticeNo;

    @Embedded
    private Report report;

    private String firstReporter;
    private String reviewedBy;

    @Embedded
    private Approval approval;

    protected Inquiry() {}

    /** @param firstReporter who reported in the first round and keeps out of the second; null in the first */
    Inquiry(String firstReporter) {
        this.firstReporter = firstReporter;
    }

    void route(String role, boolean officeAllowed) {
        leaderRole = role;
        officeMayHandle = officeAllowed;
    }

    void instruct(Instruction given) {
        instruction = given;
    }

    /** @throws Refusal INSTRUCTION_REQUIRED */
    void noticeIssued(String number) {
        requireInstruction();
        noticeNo = number;
    }

    /** @throws Refusal INSTRUCTION_REQUIRED */
    void requireInstruction() {
        if (instruction == null) {
            throw Refusal.of(RefusalCode.INSTRUCTION_REQUIRED, "主管领导批示之前,不能下发督查通知单。");
        }
    }

    void report(Report given) {
        report = given;
    }

    void passOn(String by) {
        reviewedBy = by;
    }

    /** @throws Refusal CONFLICT_OF_INTEREST when the leader wrote the report */
    void decide(Approval given, Instant nextLimit) {
        if (given.by().equals(report.by())) {
            throw Refusal.of(RefusalCode.CONFLICT_OF_INTEREST, "办理结果由您上报,须由其他领导审批。");
        }
        approval = given;
        if (given.decision() == LeaderDecision.REJECTED) {
            instruction = instruction.dueAt(nextLimit);
        }
    }

    /** @throws Refusal LEADER_APPROVAL_REQUIRED */
    void requireApproval() {
        if (approval == null || approval.decision() != LeaderDecision.APPROVED) {
            throw Refusal.of(RefusalCode.LEADER_APPROVAL_REQUIRED, "主管领导同意之前,不能答复投诉人。");
        }
    }

    boolean isSubstantiated() {
        return report != null && report.conclusion() != Conclusion.UNSUBSTANTIATED;
    }

    String leaderRole() {
        return leaderRole;
    }

    boolean officeMayHandle() {
        return officeMayHandle;
    }

    Instruction instruction() {
        return instruction;
    }

    String noticeNo() {
        return noticeNo;
    }

    Report report() {
        return report;
    }

    String firstReporter() {
        return firstReporter;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    Approval approval() {
        return approval;
    }
}
