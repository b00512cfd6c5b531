package org.shouwen.casefile;

import java.time.Instant;

/**
 * A case as it stands in the register.
 *
 * @param item null where the matter is no item of the catalogue
 * @param dueAt when the earliest deadline ends, null where none runs
 * @param closedAt null as long as the case is open
 * @param voidedAt null unless the registration was a mistake; figures leave a voided case out
 */
public record CaseView(
        String caseNo,
        String kind,
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

    public boolean isClosed() {
        return closedAt != null;
    }

    /** A voided case is closed too. */
    public boolean isVoided() {
        return voidedAt != null;
    }
}
