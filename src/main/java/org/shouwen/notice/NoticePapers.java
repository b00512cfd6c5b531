package org.shouwen.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.application.ApplicationView;
import org.shouwen.application.CheckResult;
import org.shouwen.application.MaterialState;
import org.shouwen.application.NoticeWords;
import org.shouwen.application.Returned;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.catalogue.Handling;
import org.shouwen.catalogue.LimitUnit;
import org.shouwen.catalogue.ServiceItem;
import org.shouwen.deadline.WorkingCalendar;
import org.shouwen.document.Delivery;
import org.shouwen.document.DocumentKind;
import org.shouwen.document.DocumentOrder;
import org.shouwen.document.Documents;
import org.shouwen.document.IssuedDocument;
import org.shouwen.document.PrintedLimit;
import org.springframework.stereotype.Component;

/** The papers of the review: receipt, notice and return, filled from the application and its pinned item (R-040 … R-048). */
@Component
class NoticePapers {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日HH时mm分");

    private final Documents documents;
    private final CaseRegister register;
    private final WorkingCalendar calendar;
    private final Clock clock;

    NoticePapers(Documents documents, CaseRegister register, WorkingCalendar calendar, Clock clock) {
        this.documents = documents;
        this.register = register;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Procedure, basis and limit are told here too: whoever brings everything at once gets no notice. */
    void issueReceipt(ApplicationView application, String actor) {
        Instant dueOn = dueOn(application);
        documents.issue(order(DocumentKind.ACCEPTANCE_RECEIPT, application, actor)
                .with(limit("dueOn", ApplicationDeadline.COMPLETION, application.acceptedAt(), dueOn))
                .with("acceptedAt", time(application.acceptedAt()))
                .with("procedure", procedure(application.item()))
                .with("timeLimit", timeLimit(application.item()))
                .with("nextStepPlace", application.item().publicity().place())
                .withRows("materials", rows(received(application), Map.of("note", state -> state.result()
                        .label()))));
    }

    /** @return the instant from which the notice counts as delivered */
    Instant issueNotice(
            ApplicationView application, NoticeWords words, Instant supplementBy, Delivery delivery, String actor) {
        IssuedDocument notice = documents.issue(notice(application, words, supplementBy, actor));
        return documents.deliver(notice.documentNo(), delivery, actor);
    }

    /** The same notice once more, with what is still open. */
    void reprintNotice(
            ApplicationView application, NoticeWords words, Instant supplementBy, String reason, String actor) {
        documents.reprint(noticeNo(application.caseNo()), notice(application, words, supplementBy, actor), reason);
    }

    /** The same notice once more, with what the check overlooked. */
    void correctNotice(
            ApplicationView application, NoticeWords words, Instant supplementBy, String reason, String actor) {
        documents.correct(noticeNo(application.caseNo()), notice(application, words, supplementBy, actor), reason);
    }

    void issueReturn(ApplicationView application, Returned returned, Delivery delivery, String actor) {
        IssuedDocument paper = documents.issue(order(DocumentKind.RETURN_NOTICE, application, actor)
                .with("basis", returned.basisTitle() + returned.basisArticle())
                .with("reason", returned.reason())
                .withRows("returnedMaterials", List.of(Map.of("name", returned.materials()))));
        documents.deliver(paper.documentNo(), delivery, actor);
    }

    static String noticeNo(String caseNo) {
        return "GZ-" + caseNo;
    }

    /** Handling steps and legal basis of the pinned version, as papers and forms show them. */
    static String procedure(ServiceItem item) {
        return "%s\n依据:%s。".formatted(item.publicity().procedure(), String.join(";", item.basis()));
    }

    static String timeLimit(ServiceItem item) {
        Handling handling = item.handling();
        return handling.limit() == 0 ? handling.limitText() : "自受理之日起" + handling.limitText();
    }

    private DocumentOrder notice(ApplicationView application, NoticeWords words, Instant supplementBy, String actor) {
        List<MaterialState> outstanding = application.outstanding();
        return order(DocumentKind.ONE_TIME_NOTICE, application, actor)
                .with("missing", names(outstanding))
                .with("procedure", procedure(application.item()))
                .with("timeLimit", timeLimit(application.item()))
                .with(limit("supplementBy", ApplicationDeadline.SUPPLEMENT, clock.instant(), supplementBy))
                .with("nextStep", words.nextStep())
                .with("nextStepPlace", words.nextStepPlace())
                .with("specialPoints", words.specialPoints())
                .withRows(
                        "itemsToSupplement",
                        rows(outstanding, Map.of("defect", NoticePapers::defect, "sample", NoticePapers::sample)))
                .withRows("materials", rows(application.materials(), Map.of("result", state -> state.result()
                        .label())));
    }

    private PrintedLimit limit(String placeholder, ApplicationDeadline deadline, Instant from, Instant dueAt) {
        return new PrintedLimit(placeholder, deadline.code(), dueAt, calendar.isProvisional(from, dueAt));
    }

    private DocumentOrder order(DocumentKind kind, ApplicationView application, String actor) {
        return DocumentOrder.of(
                        kind,
                        application.caseNo(),
                        register.find(application.caseNo()).officeId(),
                        actor)
                .with("itemName", application.item().name())
                .with("receivedAt", time(application.receivedAt()));
    }

    private interface Text {

        String of(MaterialState state);
    }

    private static List<Map<String, String>> rows(List<MaterialState> states, Map<String, Text> texts) {
        return states.stream()
                .map(state -> {
                    Map<String, String> row = new HashMap<>();
                    row.put("name", state.material().name());
                    texts.forEach((name, text) -> row.put(name, text.of(state)));
                    return row;
                })
                .toList();
    }

    private static List<MaterialState> received(ApplicationView application) {
        return application.materials().stream()
                .filter(state -> state.result() != null)
                .toList();
    }

    private static String names(List<MaterialState> states) {
        return states.stream().map(state -> state.material().name()).collect(Collectors.joining("、"));
    }

    private static String defect(MaterialState state) {
        return state.result() == CheckResult.MISSING && state.note() == null ? "未提交" : state.note();
    }

    private static String sample(MaterialState state) {
        return state.material().sampleForm() == null
                ? ""
                : state.material().blankForm() + ";" + state.material().sampleForm();
    }

    private Instant dueOn(ApplicationView application) {
        Handling handling = application.item().handling();
        if (handling.limit() == 0) {
            return calendar.closingOfServiceDay(application.acceptedAt());
        }
        return handling.unit() == LimitUnit.CALENDAR_DAY
                ? calendar.closingAfterCalendarDays(application.acceptedAt(), handling.limit())
                : calendar.closingAfterWorkingDays(application.acceptedAt(), handling.limit());
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }
}
