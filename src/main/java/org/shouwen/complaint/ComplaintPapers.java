package org.shouwen.complaint;

import java.time.Instant;
import org.shouwen.deadline.WorkingCalendar;
import org.shouwen.document.DocumentKind;
import org.shouwen.document.DocumentOrder;
import org.shouwen.document.Documents;
import org.shouwen.document.PrintedLimit;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** The papers of a complaint; the bureau issues them, and nothing in them tells who complained. */
@Component
class ComplaintPapers {

    private static final String REQUIREMENT = "查清事实,提出处理和整改意见,在期限内上报办理结果。";
    private static final String FURTHER = "您对本答复不满意的,可以在规定时限内要求复核一次,由其他人员办理。";

    private final Documents documents;
    private final NoticeDepartments departments;
    private final StaffDirectory staff;
    private final ComplaintTime time;
    private final WorkingCalendar calendar;

    ComplaintPapers(
            Documents documents,
            NoticeDepartments departments,
            StaffDirectory staff,
            ComplaintTime time,
            WorkingCalendar calendar) {
        this.documents = documents;
        this.departments = departments;
        this.staff = staff;
        this.time = time;
        this.calendar = calendar;
    }

    void receipt(Complaint complaint) {
        DocumentOrder order = order(
                        DocumentKind.COMPLAINT_RECEIPT,
                        complaint,
                        complaint.facts().registeredBy())
                .with("receivedAt", time.of(complaint.facts().receivedAt()))
                .with("form", complaint.facts().form().label() + "投诉");
        Instant dueAt = complaint.outcome().replyDeadline();
        documents.issue(dueAt == null ? order : order.with(replyBy(complaint, dueAt)));
    }

    private PrintedLimit replyBy(Complaint complaint, Instant dueAt) {
        boolean provisional = calendar.isProvisional(complaint.facts().receivedAt(), dueAt);
        return new PrintedLimit("replyBy", ComplaintDeadline.REPLY.code(), dueAt, provisional);
    }

    /** @return its number, which does not tell which complaint it belongs to */
    String supervisionNotice(Complaint complaint) {
        Instruction instruction = complaint.inquiry().instruction();
        return documents
                .issue(order(
                                DocumentKind.SUPERVISION_NOTICE,
                                complaint,
                                complaint.screening().by())
                        .with("department", departments.name(instruction.departmentCode()))
                        .with("matter", complaint.screening().summary())
                        .with("instruction", instruction.text())
                        .with("instructedBy", staff.nameOf(instruction.by()))
                        .with("requirement", REQUIREMENT)
                        .with("dueAt", time.of(instruction.noticeDueAt())))
                .documentNo();
    }

    void reply(Complaint complaint, boolean apology) {
        Reply reply = complaint.outcome().reply();
        DocumentOrder order = order(DocumentKind.COMPLAINT_REPLY, complaint, reply.by())
                .with("receivedAt", time.of(complaint.facts().receivedAt()))
                .with("conclusion", complaint.inquiry().report().conclusion().label())
                .with("replyText", reply.text());
        if (apology) {
            order = order.with("apology", "是");
        }
        documents.issue(complaint.facts().round() == 1 ? order.with("further", FURTHER) : order);
    }

    private static DocumentOrder order(DocumentKind kind, Complaint complaint, String by) {
        return DocumentOrder.of(kind, complaint.number(), null, by);
    }
}
