package org.shouwen.document;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouwen.casefile.CaseDocument;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.casefile.DossierPart;
import org.shouwen.deadline.CaseClock;
import org.shouwen.deadline.DeadlineView;
import org.springframework.stereotype.Component;

/** The papers of a case and of what came out of it, every version of them, each with how it was delivered. */
@Component
class DocumentDossier implements DossierPart {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private final DocumentTables tables;
    private final CaseRegister register;
    private final PaperMail mail;
    private final CaseClock deadlines;
    private final PaperTime time;
    private final Clock clock;

    DocumentDossier(
            DocumentTables tables,
            CaseRegister register,
            PaperMail mail,
            CaseClock deadlines,
            PaperTime time,
            Clock clock) {
        this.tables = tables;
        this.register = register;
        this.mail = mail;
        this.deadlines = deadlines;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public List<CaseDocument> documents(CaseView file) {
        List<String> cases = new ArrayList<>(register.childrenOf(file.caseNo()));
        cases.add(file.caseNo());
        List<DocumentTables.Row> rows = tables.ofCases(cases);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<IssuedDocument> papers =
                rows.stream().map(DocumentTables.Row::document).toList();
        Map<String, List<String>> deliveries = deliveries(papers);
        Map<String, List<DeadlineView>> ledger = deadlines.of(cases);
        return rows.stream()
                .map(row -> line(
                        row,
                        isReplaced(row.document(), papers),
                        limitNow(row, ledger.getOrDefault(row.document().caseNo(), List.of())),
                        deliveries.getOrDefault(PaperMail.reference(row.document()), List.of())))
                .toList();
    }

    private static boolean isReplaced(IssuedDocument document, List<IssuedDocument> papers) {
        return papers.stream()
                .anyMatch(other ->
                        other.documentNo().equals(document.documentNo()) && other.version() > document.version());
    }

    /** What the deadline that the paper tells of has become; empty as long as it is as printed. */
    private static Optional<Instant> limitNow(DocumentTables.Row row, List<DeadlineView> deadlines) {
        return deadlines.stream()
                .filter(deadline -> deadline.name().equals(row.limitName()))
                .reduce((earlier, later) -> later)
                .map(DeadlineView::dueAt)
                .filter(dueAt -> !dueAt.equals(row.limitAt()));
    }

    private CaseDocument line(
            DocumentTables.Row row, boolean replaced, Optional<Instant> limitNow, List<String> deliveries) {
        IssuedDocument document = row.document();
        List<String> marks = new ArrayList<>();
        if (row.mark() != null) {
            marks.add("第%d版(%s)".formatted(document.version(), row.mark()));
        }
        if (replaced) {
            marks.add("已有新版,存档");
        } else {
            limitNow.ifPresent(dueAt -> marks.add("所载期限已变更为" + time.minute(dueAt)));
        }
        marks.addAll(deliveries);
        return new CaseDocument(
                document.documentNo(),
                document.kind().title(),
                document.issuedAt(),
                replaced ? document.href() + "?version=" + document.version() : document.href(),
                marks.isEmpty() ? "未送达" : String.join(",", marks));
    }

    /** What is to be said of the deliveries of each version, by {@link PaperMail#reference}. */
    private Map<String, List<String>> deliveries(List<IssuedDocument> papers) {
        Map<String, String> mails = mail.states(papers);
        List<String> numbers =
                papers.stream().map(IssuedDocument::documentNo).distinct().toList();
        return tables.deliveries(numbers).stream()
                .collect(Collectors.groupingBy(
                        DocumentTables.DeliveryRow::reference,
                        Collectors.mapping(row -> delivery(row, mails.get(row.reference())), Collectors.toList())));
    }

    private String delivery(DocumentTables.DeliveryRow delivery, String mailState) {
        String day = DAY.format(delivery.deliveredAt().atZone(clock.getZone()));
        String said = day + delivery.method().label();
        if (delivery.method() == DeliveryMethod.EMAIL) {
            return said + "(" + mailState + ")";
        }
        return delivery.signed() ? said + "(已签收)" : said;
    }
}
