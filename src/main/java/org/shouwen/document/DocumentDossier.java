package org.shouwen.document;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.shouwen.casefile.CaseDocument;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.casefile.DossierPart;
import org.springframework.stereotype.Component;

/** The papers of a case and of what came out of it, every version of them, each with how it was delivered. */
@Component
class DocumentDossier implements DossierPart {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private final DocumentTables tables;
    private final CaseRegister register;
    private final Clock clock;

    DocumentDossier(DocumentTables tables, CaseRegister register, Clock clock) {
        this.tables = tables;
        this.register = register;
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
        List<String> numbers =
                rows.stream().map(row -> row.document().documentNo()).distinct().toList();
        List<DocumentTables.DeliveryRow> deliveries = tables.deliveries(numbers);
        return rows.stream()
                .map(row -> line(row, isReplaced(row.document(), rows), deliveries))
                .toList();
    }

    private static boolean isReplaced(IssuedDocument document, List<DocumentTables.Row> rows) {
        return rows.stream()
                .map(DocumentTables.Row::document)
                .anyMatch(other ->
                        other.documentNo().equals(document.documentNo()) && other.version() > document.version());
    }

    private CaseDocument line(DocumentTables.Row row, boolean replaced, List<DocumentTables.DeliveryRow> deliveries) {
        IssuedDocument document = row.document();
        List<String> marks = new ArrayList<>();
        if (row.correction() != null) {
            marks.add("第" + document.version() + "版(更正)");
        }
        if (replaced) {
            marks.add("已更正,存档");
        }
        deliveries.stream()
                .filter(delivery -> delivery.isOf(document))
                .map(this::delivery)
                .forEach(marks::add);
        return new CaseDocument(
                document.documentNo(),
                document.kind().title(),
                document.issuedAt(),
                replaced ? document.href() + "?version=" + document.version() : document.href(),
                marks.isEmpty() ? "未送达" : String.join(",", marks));
    }

    private String delivery(DocumentTables.DeliveryRow delivery) {
        String day = DAY.format(delivery.deliveredAt().atZone(clock.getZone()));
        return day + delivery.method().label() + (delivery.signed() ? "(已签收)" : "");
    }
}
