package org.shouwen.complaint;

import java.time.Instant;

/**
 * What is due when (A-14 … A-16); what does not change or does not arise is null.
 *
 * @param interimDueAt major complaints only
 */
public record Schedule(
        Instant screeningDueAt,
        Instant instructionDueAt,
        Instant noticeDueAt,
        Instant replyWarningAt,
        Instant replyDeadline,
        Instant onSpotDueAt,
        Instant statementDueAt,
        Instant interimDueAt) {}
