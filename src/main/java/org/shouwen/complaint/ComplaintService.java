package org.shouwen.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the oversight office does with a complaint before, or instead of, the formal way. Every use case is one transaction. */
@Service
@Transactional
public class ComplaintService {

    private final Complaints complaints;
    private final ComplaintConflicts conflicts;
    private final ComplaintClock deadlines;
    private final ReplyRules replyRules;
    private final GuidanceRules guidanceRules;
    private final ComplaintTimeline timeline;
    private final StaffDirectory staff;
    private final Clock clock;
    private final boolean integrityIsMajor;

    ComplaintService(
            Complaints complaints,
            ComplaintConflicts conflicts,
            ComplaintClock deadlines,
            ReplyRules replyRules,
            GuidanceRules guidanceRules,
            ComplaintTimeline timeline,
            StaffDirectory staff,
            Clock clock,
            @Value("${shouwen.complaint.integrity-is-major:false}") boolean integrityIsMajor) {
        this.complaints = complaints;
        this.conflicts = conflicts;
        this.deadlines = deadlines;
        this.replyRules = replyRules;
        this.guidanceRules = guidanceRules;
        this.timeline = timeline;
        this.staff = staff;
        this.clock = clock;
        this.integrityIsMajor = integrityIsMajor;
    }

    /**
     * @throws Refusal CONFLICT_OF_INTEREST when the officer is a subject; OUT_OF_COMPLAINT_SCOPE when nobody is whom the bureau
     *     could hold to account; FIELD_INVALID for a severity that the configuration forbids
     */
    public Screened screen(String complaintNo, ScreeningSheet sheet, String by) {
        Complaint complaint = complaint(complaintNo);
        if (!sheet.inScope()) {
            complaint.outOfScope();
            timeline.enter(complaint, by, "SCREENED", "初步审核:不属于受理范围。");
            return new Screened(ScreenResult.OUT_OF_SCOPE, null, null, null);
        }
        requireScope(complaint, sheet, by);
        complaint.subjects().are(sheet.subjectScope(), sheet.subjects());
        complaint
                .subjects()
                .presume(staff.roster().people().stream()
                        .filter(person -> conflicts.isOfTheUnit(person, complaint))
                        .map(Person::userId)
                        .collect(Collectors.toSet()));
        if (sheet.duplicateOf() != null) {
            complaint.linkTo(sheet.duplicateOf());
            timeline.enter(complaint, by, "SCREENED", "初步审核:与 %s 并案。".formatted(sheet.duplicateOf()));
            return new Screened(ScreenResult.DUPLICATE, null, null, null);
        }
        ScreenResult result = complaint.screen(new Screening(
                sheet.category(),
                sheet.brokenSystem(),
                sheet.severity(),
                sheet.severityReason(),
                sheet.summary(),
                by,
                clock.instant()));
        timeline.enter(
                complaint,
                by,
                "SCREENED",
                "初步审核:%s,%s。"
                        .formatted(sheet.category().label(), sheet.severity().label()));
        return new Screened(result, sheet.category(), sheet.severity(), schedule(complaint, result, by));
    }

    /** Only recorded: that it is joined was decided when it was screened. */
    public void joinOriginal(String complaintNo) {
        Complaint complaint = complaint(complaintNo);
        timeline.enter(
                complaint(complaint.duplicateOf()), CaseEntry.SYSTEM, "LINKED", "%s 并入本件办理。".formatted(complaintNo));
    }

    /**
     * The complainant of a joined complaint has an answer of its own, at its own time.
     *
     * @throws Refusal LEADER_APPROVAL_REQUIRED as long as the original is not decided
     */
    public void answerLinked(String complaintNo, ReplyGiven given, String by) {
        Complaint complaint = complaint(complaintNo);
        Complaint original = complaint(complaint.duplicateOf());
        if (original.archivedAt() == null) {
            original.inquiry().requireApproval();
        }
        Reply reply = replyRules.read(given, complaint, complaint.facts().receivedAt(), by);
        complaint.replyAsLinked(reply);
        deadlines.meet(complaint, ComplaintDeadline.REPLY, reply.at(), by);
        timeline.enter(complaint, by, "LINKED_REPLIED", "已将并案办理的结果告知投诉人。");
    }

    /** @throws Refusal GUIDANCE_REQUIRED when it does not say where to go, or the time of telling cannot be */
    public void guide(String complaintNo, GuidanceGiven given, String by) {
        Complaint complaint = complaint(complaintNo);
        Guidance guidance = guidanceRules.complete(given, complaint, by);
        complaint.guide(guidance);
        deadlines.meet(complaint, ComplaintDeadline.REPLY, guidance.informedAt(), by);
        timeline.enter(complaint, by, "GUIDED", "已向投诉人说明情况,引导到其他部门。");
    }

    /** @throws Refusal UNSIGNED_MAJOR_COMPLAINT for an anonymous one */
    public Schedule deliverStatement(String complaintNo, String documentRef, String by) {
        Complaint complaint = complaint(complaintNo);
        complaint.deliverStatement(documentRef, clock.instant());
        deadlines.meet(complaint, ComplaintDeadline.STATEMENT, by);
        timeline.enter(complaint, by, "STATEMENT_RECEIVED", "收到署名书面材料,正式受理。");
        return deadlines.major(complaint, by);
    }

    public void fileAsLead(String complaintNo, String note, String by) {
        Complaint complaint = complaint(complaintNo);
        complaint.isLead(note);
        timeline.enter(complaint, by, "FILED_AS_LEAD", "没有署名书面材料,作为线索报主管领导。");
    }

    public void answerOnTheSpot(String complaintNo, ReplyGiven given, String by) {
        Complaint complaint = complaint(complaintNo);
        Reply reply = replyRules.read(given, complaint, complaint.facts().receivedAt(), by);
        complaint.answerOnTheSpot(reply);
    }

    public void confirmOral(String complaintNo) {
        Complaint complaint = complaint(complaintNo);
        Reply reply = complaint.outcome().reply();
        deadlines.meet(complaint, ComplaintDeadline.REPLY, reply.at(), reply.by());
        timeline.enter(complaint, reply.by(), "ANSWERED_ON_THE_SPOT", "当场协调并答复,投诉人认可。");
    }

    public void notAnsweredOnTheSpot(String complaintNo, String reason, String by) {
        Complaint complaint = complaint(complaintNo);
        complaint.notAnsweredOnTheSpot(reason);
        timeline.enter(complaint, by, "NOT_ANSWERED_ON_THE_SPOT", "未能当场答复,转入正式办理;答复期限仍自收到之日起计算。");
    }

    /** @param leaderRole group of those who instruct */
    public void route(String complaintNo, String leaderRole, boolean officeMayHandle) {
        complaint(complaintNo).inquiry().route(leaderRole, officeMayHandle);
    }

    /** @return when the warning before it is due now */
    public Instant replyMoved(String complaintNo, Instant dueAt) {
        complaint(complaintNo).outcome().dueAt(dueAt);
        return deadlines.opening(dueAt);
    }

    public void remindOversightOffice(String complaintNo) {
        timeline.enter(complaint(complaintNo), CaseEntry.SYSTEM, "REPLY_DUE_SOON", "今天是答复期限的最后一天。");
    }

    public void markOverdue(String complaintNo) {
        timeline.enter(complaint(complaintNo), CaseEntry.SYSTEM, "REPLY_OVERDUE", "超过答复期限仍未答复,上报领导。");
    }

    private void requireScope(Complaint complaint, ScreeningSheet sheet, String by) {
        if (sheet.subjects().contains(by)) {
            throw Refusal.of(RefusalCode.CONFLICT_OF_INTEREST, "subjectUserIds", "被投诉人不能审核对自己的投诉,请由其他人员审核。");
        }
        if (!sheet.subjects().isEmpty() && conflicts.kindOf(sheet.subjects()) == SubjectKind.PRINCIPAL_LEADER) {
            throw Refusal.of(
                    RefusalCode.OUT_OF_COMPLAINT_SCOPE, "subjectUserIds", "对局主要领导的投诉不由本局受理,请引导到上级主管部门或纪检监察机关。");
        }
        if (sheet.subjects().isEmpty() && complaint.facts().officeId() == null) {
            throw Refusal.of(RefusalCode.OUT_OF_COMPLAINT_SCOPE, "subjectScope", "投诉须针对人社所的窗口单位或具体工作人员;不是的,请说明情况并引导。");
        }
        if (integrityIsMajor
                && sheet.category() == Category.INTEGRITY_VIOLATION
                && sheet.severity() == Severity.GENERAL) {
            throw Refusal.of(RefusalCode.FIELD_INVALID, "severity", "涉及不廉洁行为的投诉属于重大事项。");
        }
    }

    private Schedule schedule(Complaint complaint, ScreenResult result, String by) {
        if (result == ScreenResult.MAJOR_UNSIGNED) {
            return deadlines.awaitingStatement(complaint, by);
        }
        return complaint.isMajor() && result == ScreenResult.WRITTEN ? deadlines.major(complaint, by) : null;
    }

    private Complaint complaint(String complaintNo) {
        return complaints.findByComplaintNo(complaintNo).orElseThrow();
    }
}
