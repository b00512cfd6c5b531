package org.shouwen.escalation;

import java.time.LocalDate;
import java.util.Objects;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.deadline.WorkingCalendar;
import org.shouwen.document.Delivery;
import org.shouwen.document.DeliveryMethod;
import org.shouwen.document.DocumentKind;
import org.shouwen.document.DocumentOrder;
import org.shouwen.document.DocumentReader;
import org.shouwen.document.Documents;
import org.shouwen.document.IssuedDocument;
import org.shouwen.document.PaperTime;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** 督查通知单 where a supervisor decides on one, and who of its department may read it. */
@Component
class SupervisionPaper implements DocumentReader {

    private static final String INSTRUCTION = "请限期办理。";
    private static final String REQUIREMENT = "查清情况,采取措施,在期限内书面上报办理结果。";

    private final Documents documents;
    private final Escalations escalations;
    private final CaseRegister register;
    private final StaffDirectory staff;
    private final WorkingCalendar calendar;
    private final PaperTime time;

    SupervisionPaper(
            Documents documents,
            Escalations escalations,
            CaseRegister register,
            StaffDirectory staff,
            WorkingCalendar calendar,
            PaperTime time) {
        this.documents = documents;
        this.escalations = escalations;
        this.register = register;
        this.staff = staff;
        this.calendar = calendar;
        this.time = time;
    }

    /** A matter that is no case of the register, as a complaint is none, has a notice of its own process. */
    void issue(Escalation escalation) {
        register.lookUp(escalation.caseNo()).ifPresent(file -> issue(escalation, file));
    }

    @Override
    public boolean mayRead(IssuedDocument document, String userId) {
        return document.kind() == DocumentKind.SUPERVISION_NOTICE
                && register.lookUp(document.caseNo()).isPresent()
                && staff.find(userId).filter(Person::active).stream()
                        .anyMatch(person -> isAsked(person, document.caseNo()));
    }

    private void issue(Escalation escalation, CaseView file) {
        Outcome outcome = escalation.outcome();
        LocalDate dueOn = outcome.dueOn();
        IssuedDocument notice =
                documents.issue(DocumentOrder.of(DocumentKind.SUPERVISION_NOTICE, file.caseNo(), null, outcome.by())
                        .with("department", staff.departmentName(outcome.department()))
                        .with(
                                "matter",
                                "办件%s(%s):%s"
                                        .formatted(
                                                file.caseNo(),
                                                file.subject(),
                                                escalation.reason().label()))
                        .with("instruction", Objects.requireNonNullElse(outcome.instruction(), INSTRUCTION))
                        .with("instructedBy", staff.nameOf(outcome.by()))
                        .with("requirement", REQUIREMENT)
                        .with("dueAt", time.minute(calendar.closing(dueOn))));
        documents.deliver(notice.documentNo(), Delivery.by(DeliveryMethod.INTERNAL), outcome.by());
    }

    private boolean isAsked(Person person, String caseNo) {
        return escalations.findByCaseNoOrderByRaisedAtAscEscalationNoAsc(caseNo).stream()
                .map(Escalation::outcome)
                .filter(Objects::nonNull)
                .anyMatch(outcome -> outcome.decision() == Decision.SUPERVISION_NOTICE
                        && person.roles().contains(outcome.department()));
    }
}
