package org.shouwen.document;

import org.shouwen.casefile.CaseAccess;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issued papers for those who may see them: whoever sees the case, and whom a {@link DocumentReader} lets. */
@Service
public class DocumentAccess {

    private final DocumentTables tables;
    private final CaseAccess cases;
    private final CaseRegister register;
    private final StaffDirectory staff;
    private final ObjectProvider<DocumentReader> readers;
    private final ApplicationEventPublisher events;

    DocumentAccess(
            DocumentTables tables,
            CaseAccess cases,
            CaseRegister register,
            StaffDirectory staff,
            ObjectProvider<DocumentReader> readers,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.cases = cases;
        this.register = register;
        this.staff = staff;
        this.readers = readers;
        this.events = events;
    }

    /**
     * The paper as a whole HTML page, exactly as it was issued. Who opened it is entered where the case is recorded.
     *
     * @param version the latest where it is null
     * @throws Refusal NOT_FOUND when there is none or the person may not see it, with the same words
     */
    @Transactional
    public String html(String documentNo, Integer version, String userId) {
        IssuedDocument document = tables.latest(documentNo)
                .filter(latest -> maySee(latest, userId))
                .orElseThrow(DocumentAccess::notFound);
        String html = tables.html(documentNo, version == null ? document.version() : version)
                .orElseThrow(DocumentAccess::notFound);
        opened(document, userId);
        return html;
    }

    private void opened(IssuedDocument document, String userId) {
        if (document.caseNo() != null && register.lookUp(document.caseNo()).isPresent()) {
            register.record(
                    document.caseNo(),
                    userId,
                    "DOCUMENT_READ",
                    "打开了“%s”,编号%s。".formatted(document.kind().title(), document.documentNo()));
        }
        events.publishEvent(new PaperOpened(document, userId));
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
