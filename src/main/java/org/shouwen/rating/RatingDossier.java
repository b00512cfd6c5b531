package org.shouwen.rating;

import java.util.List;
import org.shouwen.casefile.CaseDocument;
import org.shouwen.casefile.CaseView;
import org.shouwen.casefile.DossierPart;
import org.springframework.stereotype.Component;

/** Hands the clerk the invitation to pass on; what the client answered is not shown there. */
@Component
class RatingDossier implements DossierPart {

    private final RatingInvitations invitations;

    RatingDossier(RatingInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public List<CaseDocument> documents(CaseView file) {
        return invitations
                .findByCaseNo(file.caseNo())
                .filter(invitation -> !invitation.isRevoked())
                .map(invitation -> new CaseDocument(
                        "PJ-" + file.caseNo(),
                        "满意度评价邀请",
                        invitation.invitedAt(),
                        "/public/rating/" + invitation.token()))
                .stream()
                .toList();
    }
}
