package org.shouwen.casefile;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * All that may be shown of a case to whoever may see it; personal data masked, times in the office's zone.
 *
 * @param parentNo the case this one came out of, or null
 * @param childNos the cases that came out of this one, in their order
 */
public record Dossier(
        String caseNo,
        String parentNo,
        List<String> childNos,
        String kind,
        String kindLabel,
        String status,
        String statusLabel,
        String subject,
        ItemRef item,
        String office,
        String firstAskedClerk,
        String firstAskedClerkName,
        String responsibleClerk,
        String responsibleClerkName,
        OffsetDateTime receivedAt,
        OffsetDateTime registeredAt,
        OffsetDateTime closedAt,
        MaskedClient client,
        List<Section> sections,
        List<Deadline> deadlines,
        List<Entry> timeline,
        List<Document> documents,
        List<Attachment> attachments,
        List<Task> openTasks,
        List<Action> actions) {

    /** @param remaining words for the time that is left; null when the clock is stopped or the case is closed */
    public record Deadline(
            String name, String label, OffsetDateTime dueAt, String state, boolean provisional, String remaining) {}

    public record Entry(OffsetDateTime at, String actor, String actorName, String event, String text) {}

    /** @param state how it was delivered and whether it was corrected, in Chinese; null where there is nothing to say */
    public record Document(String documentNo, String kind, OffsetDateTime issuedAt, String href, String state) {}

    /** @param checked whether a virus scanner found nothing in it; false where there is none */
    public record Attachment(
            String id,
            String name,
            String mediaType,
            int size,
            OffsetDateTime addedAt,
            String addedBy,
            String addedByName,
            boolean checked,
            String href) {}

    public record Task(
            String id, String key, String name, String assignee, String assigneeName, OffsetDateTime dueAt) {}

    public record Action(String name, String label, List<ActionField> fields) {}
}
