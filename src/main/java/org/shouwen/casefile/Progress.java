package org.shouwen.casefile;

import java.time.OffsetDateTime;

/**
 * How a case stands, for its client: no names and nothing of what was said.
 *
 * @param nextStep what the client can expect
 * @param dueAt null where nothing is due
 * @param remaining words for the time that is left; null where nothing is due
 */
public record Progress(
        String caseNo,
        String kind,
        String status,
        String nextStep,
        String office,
        String officePhone,
        OffsetDateTime receivedAt,
        OffsetDateTime dueAt,
        String remaining,
        OffsetDateTime closedAt) {}
