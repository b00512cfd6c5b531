package org.shouwen.attachment;

import java.util.ArrayList;
import java.util.List;
import org.shouwen.casefile.CaseAttachment;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.casefile.DossierPart;
import org.springframework.stereotype.Component;

/** The attachments of a case and of what came out of it. */
@Component
class AttachmentDossier implements DossierPart {

    private final AttachmentTables tables;
    private final CaseRegister register;

    AttachmentDossier(AttachmentTables tables, CaseRegister register) {
        this.tables = tables;
        this.register = register;
    }

    @Override
    public List<CaseAttachment> attachments(CaseView file) {
        List<String> cases = new ArrayList<>(register.childrenOf(file.caseNo()));
        cases.add(file.caseNo());
        return tables.ofCases(cases).stream().map(AttachmentDossier::line).toList();
    }

    private static CaseAttachment line(AttachmentTables.Row row) {
        return new CaseAttachment(
                row.id(),
                row.name(),
                row.type().mediaType(),
                row.size(),
                row.addedAt(),
                row.addedBy(),
                row.verdict() == VirusScan.Verdict.CLEAN,
                "/api/cases/" + row.caseNo() + "/attachments/" + row.id());
    }
}
