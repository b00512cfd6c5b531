package org.shouwen.document;

import org.shouwen.casefile.CaseNumbers;
import org.springframework.stereotype.Component;

/** Numbers of papers, as § 2.5 has them. */
@Component
class DocumentNumbers {

    private final CaseNumbers numbers;
    private final DocumentTables tables;

    DocumentNumbers(CaseNumbers numbers, DocumentTables tables) {
        this.numbers = numbers;
        this.tables = tables;
    }

    /** In the caller's transaction, which a number belongs to. */
    String next(DocumentKind kind, String caseNo) {
        return switch (kind.numbering()) {
            case OF_CASE -> ofCase(kind, caseNo);
            case OF_YEAR -> numbers.nextOfYear(kind.prefix());
            case OF_DAY -> numbers.next(kind.prefix());
        };
    }

    private String ofCase(DocumentKind kind, String caseNo) {
        int before = tables.count(kind, caseNo);
        String first = kind.prefix() + "-" + caseNo;
        return before == 0 ? first : first + "-" + (before + 1);
    }
}
