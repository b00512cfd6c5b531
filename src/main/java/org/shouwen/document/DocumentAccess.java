package org.shouwen.document;

import org.shouwen.casefile.CaseAccess;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issued papers for those who may see them: whoever sees the case, and whom a {@link DocumentReader} lets. */
@Service
public class DocumentAccess {

    private final DocumentTables tables;
    private final CaseAccess cases;
    private final StaffDirectory staff;
    private final ObjectProvider<DocumentReader> readers;

    DocumentAccess(
            DocumentTables tables, CaseAccess cases, StaffDirectory staff, ObjectProvider<DocumentReader> readers) {
        this.tables = tables;
        this.cases = cases;
        this.staff = staff;
        this.readers = readers;
    }

    /**
     * The paper as a whole HTML page, exactly as it was issued.
     *
     * @param version the latest where it is null
     * @throws Refusal NOT_FOUND when there is none or the person may not see it, with the same words
     */
    @Transactional(readOnly = true)
    public String html(String documentNo, Integer version, String userId) {
        return tables.latest(documentNo)
                .filter(document -> maySee(document, userId))
                .flatMap(document -> tables.html(documentNo, version == null ? document.version() : version))
                .orElseThrow(DocumentAccess::notFound);
    }

    private boolean maySee(IssuedDocument document, String userId) {
        return seesCase(document, userId) || readers.stream().anyMatch(reader -> reader.mayRead(document, userId));
    }

    private boolean seesCase(IssuedDocument document, String userId) {
        return document.caseNo() == null
                ? staff.seesOffice(userId, document.officeId())
                : cases.find(document.caseNo(), userId).isPresent();
    }

    static Refusal notFound() {
        return Refusal.of(RefusalCode.NOT_FOUND, "没有该文书,或者您无权查看。");
    }
}
