package org.shouwen.document;

import java.time.Instant;

/**
 * A paper as it was issued; never changes.
 *
 * @param version 1, and one more for each correction
 * @param caseNo null for what belongs to no case
 * @param officeId null where the bureau itself issued it
 * @param issuedBy user id, or {@code CaseEntry.SYSTEM}
 */
public record IssuedDocument(
        String documentNo,
        int version,
        DocumentKind kind,
        String caseNo,
        String officeId,
        Instant issuedAt,
        String issuedBy) {

    /** Path on this server at which whoever may see it finds its latest version. */
    public String href() {
        return "/documents/" + documentNo;
    }
}
