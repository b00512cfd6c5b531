package org.shouwen.document;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import org.shouwen.casefile.CaseNumbers;
import org.springframework.stereotype.Component;

/** Numbers of papers, as § 2.5 has them. */
@Component
class DocumentNumbers {

    private static final int RANGE = 1_000_000;

    private final CaseNumbers numbers;
    private final DocumentTables tables;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DocumentNumbers(CaseNumbers numbers, DocumentTables tables, Clock clock) {
        this.numbers = numbers;
        this.tables = tables;
        this.clock = clock;
    }

    /** In the caller's transaction, which a number belongs to. */
    String next(DocumentKind kind, String caseNo) {
        return switch (kind.numbering()) {
            case OF_CASE -> ofCase(kind, caseNo);
            case OF_YEAR -> ofYear(kind);
            case OF_DAY -> numbers.next(kind.prefix());
        };
    }

    private String ofCase(DocumentKind kind, String caseNo) {
        int before = tables.count(kind, caseNo);
        String first = kind.prefix() + "-" + caseNo;
        return before == 0 ? first : first + "-" + (before + 1);
    }

    private String ofYear(DocumentKind kind) {
        String number;
        do {
            number = "%s-%d-%06d".formatted(kind.prefix(), LocalDate.now(clock).getYear(), random.nextInt(RANGE));
        } while (tables.latest(number).isPresent());
        return number;
    }
}
