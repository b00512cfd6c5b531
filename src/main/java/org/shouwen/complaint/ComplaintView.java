package org.shouwen.complaint;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.shouwen.casefile.Section;

/**
 * A complaint as members of the oversight office read it: who complained is not in it.
 *
 * @param overdue whether the limit of the answer has passed without one
 * @param content as the complainant said it
 * @param handling what was written in the course of the handling
 * @param openTasks names of what is still to be done
 * @param archive null until the file is closed
 * @param identityReads who learned who complained, when and why
 */
public record ComplaintView(
        String complaintNo,
        String status,
        String statusLabel,
        String form,
        String channel,
        boolean anonymous,
        OffsetDateTime receivedAt,
        OffsetDateTime registeredAt,
        OffsetDateTime eventAt,
        String office,
        String window,
        List<String> subjects,
        String staffDescription,
        String content,
        String category,
        String severity,
        String summary,
        List<Section.Field> handling,
        String duplicateOf,
        List<String> proposedDuplicates,
        String conclusion,
        OffsetDateTime replyDeadline,
        boolean overdue,
        OffsetDateTime repliedAt,
        boolean repliedAtByHand,
        int round,
        String reopenOf,
        List<Deadline> deadlines,
        List<Entry> timeline,
        List<Task> openTasks,
        List<Paper> documents,
        Archive archive,
        List<Entry> identityReads) {

    public record Deadline(String name, String label, OffsetDateTime dueAt, String state) {}

    public record Entry(OffsetDateTime at, String actor, String actorName, String event, String text) {}

    public record Task(String id, String key, String name, String assignee, OffsetDateTime dueAt) {}

    public record Paper(String documentNo, String kind, OffsetDateTime issuedAt, String href) {}

    public record Archive(String fileNo, OffsetDateTime archivedAt, LocalDate keepUntil, List<Part> parts) {}

    public record Part(String part, String reference, String absence) {}
}
