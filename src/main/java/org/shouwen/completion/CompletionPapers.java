package org.shouwen.completion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.application.ApplicationResult;
import org.shouwen.application.ApplicationService;
import org.shouwen.application.ApplicationView;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.catalogue.Department;
import org.shouwen.deadline.WorkingCalendar;
import org.shouwen.document.Delivery;
import org.shouwen.document.DeliveryMethod;
import org.shouwen.document.DocumentKind;
import org.shouwen.document.DocumentOrder;
import org.shouwen.document.Documents;
import org.shouwen.document.IssuedDocument;
import org.shouwen.document.PrintedLimit;
import org.springframework.stereotype.Component;

/** The papers of a completion, each issued and handed over at once. */
@Component
class CompletionPapers {

    private final Documents documents;
    private final ApplicationService applications;
    private final CaseRegister register;
    private final CompletionClock deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CompletionPapers(
            Documents documents,
            ApplicationService applications,
            CaseRegister register,
            CompletionClock deadlines,
            WorkingCalendar calendar,
            Clock clock) {
        this.documents = documents;
        this.applications = applications;
        this.register = register;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** 办理结果告知书. */
    void result(Completion completion, ResultDelivery delivery) {
        ApplicationView application = applications.find(completion.caseNo());
        boolean refused = application.result() == ApplicationResult.REFUSED;
        DocumentOrder order = order(DocumentKind.RESULT_NOTICE, application)
                .with("resultAt", deadlines.text(application.resultAt()))
                .with("result", application.result().label())
                .with("resultText", completion.resultText())
                .with("basis", completion.resultBasis())
                .with("refusalBasis", refused ? completion.resultBasis() : null)
                .with("lateReason", completion.isLate() ? completion.lateReason() : null);
        handOver(order, delivery.method(), delivery.signed());
    }

    /** 延期告知书. */
    void delay(DelayRequest request, Instant dueAt, Instant newDueAt) {
        DocumentOrder order = order(DocumentKind.DELAY_NOTICE, applications.find(request.caseNo()))
                .with("originalDueAt", deadlines.text(dueAt))
                .with("delayReason", request.reasonCode().label() + ":" + request.reason())
                .with("extraDays", "还需要%d个工作日".formatted(request.extraWorkingDays()))
                .with(limit("newDueAt", ApplicationDeadline.COMPLETION, newDueAt));
        handOver(order, request.noticeMethod(), false);
    }

    /** 会办征求意见单. */
    void opinionRequest(ApplicationView application, Department department, Instant opinionDueAt) {
        DocumentOrder order = order(DocumentKind.OPINION_REQUEST, application)
                .with("department", department.name())
                .with(
                        "question",
                        "请按职责审查申请人是否符合“%s”的条件。".formatted(application.item().name()))
                .with(limit("opinionDueAt", ApplicationDeadline.OPINION, opinionDueAt))
                .withRows(
                        "materials",
                        application.materials().stream()
                                .map(state -> Map.of("name", state.material().name()))
                                .toList());
        handOver(order, DeliveryMethod.INTERNAL, false);
    }

    private PrintedLimit limit(String placeholder, ApplicationDeadline deadline, Instant dueAt) {
        return new PrintedLimit(placeholder, deadline.code(), dueAt, calendar.isProvisional(clock.instant(), dueAt));
    }

    private DocumentOrder order(DocumentKind kind, ApplicationView application) {
        CaseView file = register.find(application.caseNo());
        return DocumentOrder.of(kind, file.caseNo(), file.officeId(), file.responsibleClerk())
                .with("itemName", application.item().name())
                .with("acceptedAt", deadlines.text(application.acceptedAt()));
    }

    private void handOver(DocumentOrder order, DeliveryMethod method, boolean signed) {
        IssuedDocument paper = documents.issue(order);
        LocalDate postedOn = method == DeliveryMethod.POST ? LocalDate.now(clock) : null;
        documents.deliver(paper.documentNo(), new Delivery(method, signed, postedOn, null), order.clerk());
    }
}
