package org.shouwen.casefile;

import java.time.Instant;
import java.util.List;

/**
 * A case to be opened.
 *
 * @param parentNo the case this one came out of, whose dossier names it; null for a matter of its own
 * @param status code of the feature's own enum
 * @param windowId null where no window is concerned
 * @param firstAskedClerk the person logged in when the case was opened; never changes
 * @param subject what kind of matter it is, as lists show it, e.g. 政策咨询; no personal data
 * @param item null where the matter is no item of the catalogue
 * @param channel null where the matter did not come in through one
 * @param priority higher goes first, as the engine's tasks: 80/70/60 for clients, 30 for internal matters
 * @param clientLookup {@link ClientLookup#keyOf} of the client's phone, or null
 * @param dueAt when the earliest deadline ends, or null
 * @param timeline what happened so far, in this order, all of it now; at least one entry
 */
public record NewCase(
        CaseKind kind,
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
        String clientLookup,
        Instant receivedAt,
        Instant dueAt,
        List<CaseEntry> timeline) {

    public NewCase {
        if (timeline.isEmpty()) {
            throw new IllegalArgumentException("A case is opened by somebody: its timeline is not empty");
        }
        timeline = List.copyOf(timeline);
    }

    /** A matter of its own. */
    public NewCase(
            CaseKind kind,
            String status,
            String officeId,
            String windowId,
            String firstAskedClerk,
            String responsibleClerk,
            String subject,
            ItemRef item,
            String channel,
            int priority,
            String clientLookup,
            Instant receivedAt,
            Instant dueAt,
            List<CaseEntry> timeline) {
        this(
                kind,
                null,
                status,
                officeId,
                windowId,
                firstAskedClerk,
                responsibleClerk,
                subject,
                item,
                channel,
                priority,
                clientLookup,
                receivedAt,
                dueAt,
                timeline);
    }
}
