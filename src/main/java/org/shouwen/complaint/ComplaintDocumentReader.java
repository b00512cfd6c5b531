package org.shouwen.complaint;

import org.shouwen.document.DocumentKind;
import org.shouwen.document.DocumentReader;
import org.shouwen.document.IssuedDocument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a complaint for those who may know of it; the department sees its notice and nothing else. */
@Component
class ComplaintDocumentReader implements DocumentReader {

    private final Complaints complaints;
    private final ComplaintAccess access;
    private final ComplaintCandidates people;

    ComplaintDocumentReader(Complaints complaints, ComplaintAccess access, ComplaintCandidates people) {
        this.complaints = complaints;
        this.access = access;
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(IssuedDocument document, String userId) {
        return ComplaintNumbers.isOne(document.caseNo())
                && complaints
                        .findByComplaintNo(document.caseNo())
                        .filter(complaint -> !access.isInConflict(userId, complaint))
                        .filter(complaint -> access.isOfficer(userId)
                                || access.isLeaderOf(complaint, userId)
                                || document.kind() == DocumentKind.SUPERVISION_NOTICE
                                        && people.isHandler(complaint, userId))
                        .isPresent();
    }
}
