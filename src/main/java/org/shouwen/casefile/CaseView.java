package org.shouwen.casefile;

import java.time.Instant;

/**
 * A case as it stands in the register.
 *
 * @param parentNo the case this one came out of; null for a matter of its own
 * @param item null where the matter is no item of the catalogue
 * @param dueAt when the earliest deadline ends, null where none runs
 * @param closedAt null as long as the case is open
 * @param voidedAt null unless the registration was a mistake; figures leave a voided case out
 */
public record CaseView(
        String caseNo,
        String kind,
        String parentNo,
        String status,
        String officeId,
        String windowId,
        String firstAskedClerk,
        String responsibleClerk,
        String subject,
        ItemRef item,
        String channel,
        int priority,
        Instant receivedAt,
        Instant registeredAt,
        Instant dueAt,
        Instant closedAt,
        Instant voidedAt) {

    /** The matter that everything else came out of, where the client's data are kept. */
    public String rootNo() {
        return parentNo == null ? caseNo : parentNo;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** A voided case is closed too. */
    public boolean isVoided() {
        return voidedAt != null;
    }
}
