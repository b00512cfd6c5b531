package org.shouwen.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.casefile.OpenTasks;
import org.shouwen.deadline.CaseClock;
import org.shouwen.document.Documents;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.Office;
import org.shouwen.staff.ServiceWindow;
import org.shouwen.staff.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Complaints for those who may know of them: the register, single complaints, and who complained. */
@Service
public class ComplaintReader {

    private static final int MOST = 500;
    private static final int SHORTEST_REASON = 5;

    private final Complaints complaints;
    private final ComplaintAccess access;
    private final DuplicateSearch duplicates;
    private final ComplaintSummary summary;
    private final IdentityVault vault;
    private final IdentityReads reads;
    private final IdentityCheck check;
    private final ArchiveRecords files;
    private final ComplaintTimeline timeline;
    private final CaseClock deadlines;
    private final ObjectProvider<OpenTasks> tasks;
    private final Documents documents;
    private final StaffDirectory staff;
    private final Clock clock;

    ComplaintReader(
            Complaints complaints,
            ComplaintAccess access,
            DuplicateSearch duplicates,
            ComplaintSummary summary,
            IdentityVault vault,
            IdentityReads reads,
            IdentityCheck check,
            ArchiveRecords files,
            ComplaintTimeline timeline,
            CaseClock deadlines,
            ObjectProvider<OpenTasks> tasks,
            Documents documents,
            StaffDirectory staff,
            Clock clock) {
        this.complaints = complaints;
        this.access = access;
        this.duplicates = duplicates;
        this.summary = summary;
        this.vault = vault;
        this.reads = reads;
        this.check = check;
        this.files = files;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.documents = documents;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * The newest first; without those that the officer may not know of.
     *
     * @throws Refusal NOT_FOUND for others than members of the oversight office
     */
    @Transactional(readOnly = true)
    public List<LedgerLine> ledger(String userId) {
        if (!access.isOfficer(userId)) {
            throw ComplaintAccess.notFound();
        }
        return complaints.findByOrderByFactsRegisteredAtDesc(Limit.of(MOST)).stream()
                .filter(complaint -> !access.isInConflict(userId, complaint))
                .map(this::line)
                .toList();
    }

    /** @throws Refusal NOT_FOUND when there is no such complaint or the person may not know of it, with the same words */
    @Transactional(readOnly = true)
    public ComplaintView view(String complaintNo, String userId) {
        Complaint complaint = access.visible(complaintNo, userId);
        Facts facts = complaint.facts();
        Screening screening = complaint.screening();
        Reply reply = complaint.outcome().reply();
        return new ComplaintView(
                complaintNo,
                complaint.status().name(),
                complaint.status().label(),
                facts.form().label(),
                facts.channel().label(),
                facts.anonymous(),
                local(facts.receivedAt()),
                local(facts.registeredAt()),
                local(facts.eventAt()),
                office(facts.officeId()),
                window(facts.windowId()),
                complaint.subjects().named().stream()
                        .map(staff::nameOf)
                        .sorted()
                        .toList(),
                facts.staffDescription(),
                facts.content(),
                screening == null ? null : screening.category().label(),
                screening == null ? null : screening.severity().label(),
                screening == null ? null : screening.summary(),
                summary.handling(complaint),
                complaint.duplicateOf(),
                duplicates.of(complaint, userId),
                complaint.inquiry().report() == null
                        ? null
                        : complaint.inquiry().report().conclusion().label(),
                local(complaint.outcome().replyDeadline()),
                isOverdue(complaint),
                reply == null ? null : local(reply.at()),
                reply != null && reply.proofRef() != null,
                facts.round(),
                facts.reopenOf(),
                deadlines(complaintNo),
                timeline.of(complaintNo).stream().map(this::entry).toList(),
                tasks(complaintNo),
                papers(complaintNo),
                files.findByComplaintNo(complaintNo).map(this::archive).orElse(null),
                reads.findByComplaintNoOrderById(complaintNo).stream()
                        .map(this::read)
                        .toList());
    }

    /**
     * Who complained; that it was read is written down with the reason.
     *
     * @throws Refusal NOT_FOUND for whoever may not know of the complaint; FIELD_REQUIRED without a reason; IDENTITY_LEAK for a
     *     reason that itself tells who complained
     */
    @Transactional
    public Identity identity(String complaintNo, String reason, String userId) {
        Complaint complaint = access.visibleToLeadersToo(complaintNo, userId);
        if (reason == null || reason.strip().length() < SHORTEST_REASON) {
            throw Refusal.of(RefusalCode.FIELD_REQUIRED, "reason", "请写明查看投诉人身份的「原因」,至少 5 个字。");
        }
        Refusal.throwIfAny(check.violations("reason", "原因", reason, complaintNo, userId));
        return vault.read(complaint.number(), userId, reason.strip())
                .orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND, "该投诉为匿名投诉,没有投诉人身份信息。"));
    }

    private LedgerLine line(Complaint complaint) {
        Facts facts = complaint.facts();
        Screening screening = complaint.screening();
        Reply reply = complaint.outcome().reply();
        return new LedgerLine(
                complaint.number(),
                complaint.status().label(),
                facts.form().label(),
                screening == null ? null : screening.category().label(),
                screening == null ? null : screening.severity().label(),
                office(facts.officeId()),
                local(facts.receivedAt()),
                local(complaint.outcome().replyDeadline()),
                reply == null ? null : local(reply.at()),
                isOverdue(complaint),
                complaint.archivedAt() != null);
    }

    private boolean isOverdue(Complaint complaint) {
        return complaint.archivedAt() == null
                && complaint.outcome().reply() == null
                && complaint.outcome().isLate(clock.instant());
    }

    private List<ComplaintView.Deadline> deadlines(String complaintNo) {
        return deadlines.of(complaintNo).stream()
                .map(deadline -> new ComplaintView.Deadline(
                        deadline.name(),
                        ComplaintDeadline.ofCode(deadline.name()).orElseThrow().label(),
                        local(deadline.dueAt()),
                        deadline.state().name()))
                .toList();
    }

    private List<ComplaintView.Task> tasks(String complaintNo) {
        return tasks.stream()
                .flatMap(source -> source.of(List.of(complaintNo)).values().stream())
                .flatMap(List::stream)
                .map(task -> new ComplaintView.Task(
                        task.id(), task.key(), task.name(), task.assignee(), local(task.dueAt())))
                .toList();
    }

    private List<ComplaintView.Paper> papers(String complaintNo) {
        return documents.of(complaintNo).stream()
                .map(paper -> new ComplaintView.Paper(
                        paper.documentNo(), paper.kind().title(), local(paper.issuedAt()), paper.href()))
                .toList();
    }

    private ComplaintView.Archive archive(ArchiveRecord file) {
        return new ComplaintView.Archive(
                file.fileNo(),
                local(file.archivedAt()),
                file.keepUntil(),
                file.parts().stream()
                        .map(part -> new ComplaintView.Part(part.part().label(), part.reference(), part.absence()))
                        .toList());
    }

    private ComplaintView.Entry entry(ComplaintEvent event) {
        String actor = CaseEntry.SYSTEM.equals(event.actor()) ? "系统" : staff.nameOf(event.actor());
        return new ComplaintView.Entry(local(event.occurredAt()), event.actor(), actor, event.event(), event.text());
    }

    private ComplaintView.Entry read(IdentityRead read) {
        return new ComplaintView.Entry(
                local(read.readAt()), read.reader(), staff.nameOf(read.reader()), "IDENTITY_READ", read.reason());
    }

    private String office(String officeId) {
        return officeId == null
                ? "局机关"
                : staff.office(officeId).map(Office::name).orElse(officeId);
    }

    private String window(String windowId) {
        return windowId == null
                ? null
                : staff.window(windowId).map(ServiceWindow::name).orElse(windowId);
    }

    private OffsetDateTime local(Instant instant) {
        return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
