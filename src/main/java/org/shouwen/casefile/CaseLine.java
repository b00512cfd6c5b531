package org.shouwen.casefile;

import java.time.OffsetDateTime;

/**
 * A case as one line of a list.
 *
 * @param overdue as {@link CaseLimits} says
 * @param remaining words for the time that is left; null where nothing is due and when the case is closed
 */
public record CaseLine(
        String caseNo,
        String kind,
        String kindLabel,
        String subject,
        ItemRef item,
        String status,
        String statusLabel,
        String office,
        String firstAskedClerk,
        String firstAskedClerkName,
        String responsibleClerk,
        String responsibleClerkName,
        OffsetDateTime receivedAt,
        OffsetDateTime registeredAt,
        OffsetDateTime closedAt,
        OffsetDateTime dueAt,
        boolean overdue,
        String remaining) {}
