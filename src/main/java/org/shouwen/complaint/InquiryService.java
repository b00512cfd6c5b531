package org.shouwen.complaint;

import java.time.Clock;
import java.time.Instant;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The formal way: instruction, notice, report, approval, reply (R-089 … R-092). Every use case is one transaction. */
@Service
@Transactional
public class InquiryService {

    private final Complaints complaints;
    private final ComplaintCandidates people;
    private final ComplaintClock deadlines;
    private final ComplaintPapers papers;
    private final ReplyRules replyRules;
    private final DisciplineContact discipline;
    private final ComplaintTimeline timeline;
    private final Clock clock;

    InquiryService(
            Complaints complaints,
            ComplaintCandidates people,
            ComplaintClock deadlines,
            ComplaintPapers papers,
            ReplyRules replyRules,
            DisciplineContact discipline,
            ComplaintTimeline timeline,
            Clock clock) {
        this.complaints = complaints;
        this.people = people;
        this.deadlines = deadlines;
        this.papers = papers;
        this.replyRules = replyRules;
        this.discipline = discipline;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @throws Refusal INSTRUCTION_REQUIRED, FIELD_REQUIRED or FIELD_INVALID; CONFLICT_OF_INTEREST for a department that keeps
     *     out of it; UNSIGNED_MAJOR_COMPLAINT
     */
    public Schedule instruct(String complaintNo, InstructionGiven given, String by) {
        Complaint complaint = complaint(complaintNo);
        if (given.text() == null) {
            throw Refusal.of(RefusalCode.INSTRUCTION_REQUIRED, "instruction", "请填写「批示意见」。");
        }
        if (!people.canHandle(complaint, given.departmentCode())) {
            throw Refusal.of(RefusalCode.CONFLICT_OF_INTEREST, "departmentCode", "所选部门与该投诉有利害关系或没有可以承办的人员,请另选部门。");
        }
        Instant finalLimit = complaint.isMajor() ? finalLimit(complaint, given.finalLimit()) : null;
        requireNoticeLimit(
                given.noticeDueAt(), finalLimit == null ? complaint.outcome().replyDeadline() : finalLimit);
        complaint.instruct(new Instruction(
                given.text(), given.departmentCode(), given.noticeDueAt(), finalLimit, by, clock.instant()));
        timeline.enter(complaint, by, "INSTRUCTED", "领导批示,责成有关部门限期办理。");
        discipline.tell(complaint);
        return deadlines.instructed(complaint, given.noticeDueAt(), finalLimit, by);
    }

    /** @throws Refusal INSTRUCTION_REQUIRED */
    public void issueNotice(String complaintNo) {
        Complaint complaint = complaint(complaintNo);
        complaint.inquiry().requireInstruction();
        String number = papers.supervisionNotice(complaint);
        complaint.noticeIssued(number);
        timeline.enter(complaint, CaseEntry.SYSTEM, "NOTICE_ISSUED", "下发督查通知单 %s。".formatted(number));
    }

    public void remindDepartment(String complaintNo) {
        timeline.enter(complaint(complaintNo), CaseEntry.SYSTEM, "DEPARTMENT_LATE", "部门未按期上报办理结果,已提醒并上报领导。");
    }

    public void report(String complaintNo, ReportGiven given, String by) {
        Complaint complaint = complaint(complaintNo);
        complaint.report(new Report(
                given.findings(),
                given.conclusion(),
                given.measures(),
                given.rectification(),
                given.attachments(),
                by,
                clock.instant()));
        deadlines.meet(complaint, ComplaintDeadline.DEPARTMENT, by);
        timeline.enter(
                complaint,
                by,
                "REPORTED",
                "上报办理结果:%s。".formatted(given.conclusion().label()));
    }

    /**
     * @param onSpotReason why an oral complaint was not answered on the spot, where that is still owed
     * @throws Refusal CONFLICT_OF_INTEREST when the officer wrote the report
     */
    public void passOn(String complaintNo, String onSpotReason, String by) {
        Complaint complaint = complaint(complaintNo);
        if (by.equals(complaint.inquiry().report().by())) {
            throw Refusal.of(RefusalCode.CONFLICT_OF_INTEREST, "办理结果由您上报,须由其他人员审核。");
        }
        if (onSpotReason != null) {
            complaint.outcome().notAnsweredOnTheSpot(onSpotReason);
        }
        complaint.passOn(by);
        timeline.enter(complaint, by, "REVIEWED", "审核办理结果,报领导审批。");
    }

    public void tellProgress(String complaintNo, String text, ReplyMethod method, String by) {
        Complaint complaint = complaint(complaintNo);
        complaint.outcome().interim(new Interim(text, method, clock.instant(), by));
        deadlines.meet(complaint, ComplaintDeadline.INTERIM, by);
        timeline.enter(complaint, by, "INTERIM_REPLY", "向投诉人作阶段性答复;不影响最后答复的期限。");
    }

    /**
     * @return until when the department works its report over; null when it was approved
     * @throws Refusal CONFLICT_OF_INTEREST when the leader wrote the report
     */
    public Instant decide(String complaintNo, LeaderDecision decision, String comment, String by) {
        Complaint complaint = complaint(complaintNo);
        boolean rejected = decision == LeaderDecision.REJECTED;
        Instant again = rejected ? deadlines.again(complaint, by) : null;
        complaint.decide(new Approval(decision, comment, by, clock.instant()), again);
        timeline.enter(
                complaint, by, rejected ? "REJECTED" : "APPROVED", rejected ? "领导不同意,退回部门重新办理。" : "领导同意办理结果,可以答复投诉人。");
        return again;
    }

    /** @throws Refusal LEADER_APPROVAL_REQUIRED */
    @Transactional(readOnly = true)
    public void requireApproval(String complaintNo) {
        complaint(complaintNo).inquiry().requireApproval();
    }

    /** @throws Refusal LEADER_APPROVAL_REQUIRED; what {@link ReplyRules} refuse */
    public void reply(String complaintNo, ReplyGiven given, String by) {
        Complaint complaint = complaint(complaintNo);
        complaint.inquiry().requireApproval();
        Reply reply =
                replyRules.read(given, complaint, complaint.inquiry().approval().at(), by);
        complaint.reply(reply);
        papers.reply(complaint, given.apology());
        deadlines.meet(complaint, ComplaintDeadline.REPLY, reply.at(), by);
        String late = complaint.outcome().isLate(reply.at()) ? "(超过期限)" : "";
        String proved = reply.proofRef() == null ? "" : "答复时间为人工填写,凭证明材料。";
        timeline.enter(
                complaint,
                by,
                "REPLIED",
                "以%s答复投诉人%s。%s".formatted(reply.method().label(), late, proved));
    }

    public void closeWithoutReply(String complaintNo) {
        Complaint complaint = complaint(complaintNo);
        complaint.cannotReply();
        timeline.enter(
                complaint,
                CaseEntry.SYSTEM,
                "NO_REPLY",
                complaint.outcome().isReplyWanted() ? "匿名投诉,无法答复。" : "投诉人已撤回,不再答复。");
    }

    private Instant finalLimit(Complaint complaint, Instant given) {
        if (given == null) {
            throw Refusal.of(RefusalCode.FIELD_REQUIRED, "finalLimit", "重大事项的投诉须确定「最终答复期限」。");
        }
        if (given.isBefore(clock.instant()) || given.isAfter(deadlines.latestFinalLimit(complaint))) {
            throw Refusal.of(RefusalCode.FIELD_INVALID, "finalLimit", "「最终答复期限」须晚于现在,自收到署名书面材料起不超过规定的最长时限。");
        }
        return given;
    }

    /** After the limit of the answer there is none left to keep: then it is only to be in the future. */
    private void requireNoticeLimit(Instant noticeDueAt, Instant limit) {
        Instant now = clock.instant();
        if (noticeDueAt.isBefore(now) || limit.isAfter(now) && noticeDueAt.isAfter(limit)) {
            throw Refusal.of(RefusalCode.FIELD_INVALID, "noticeDueAt", "「办理期限」须晚于现在,且不晚于答复投诉人的期限。");
        }
    }

    private Complaint complaint(String complaintNo) {
        return complaints.findByComplaintNo(complaintNo).orElseThrow();
    }
}
