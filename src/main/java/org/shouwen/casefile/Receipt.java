package org.shouwen.casefile;

import java.time.OffsetDateTime;

/**
 * What a client takes along after the registration (受理回执).
 *
 * @param client masked; null where the case knows none
 * @param dueAt of the matter, wherever it lives on; null where nothing is due
 * @param provisional whether that may move, since the calendar of a year it runs into is not loaded
 * @param code look-up code in clear, only in the answer that issues it; null otherwise
 * @param byCode whether the case is looked up with a code, since no phone was left
 * @param codeIssued whether a code was issued before
 * @param mayIssue whether this person may issue one
 */
public record Receipt(
        String caseNo,
        String subject,
        ItemRef item,
        String office,
        String officeAddress,
        String officePhone,
        String firstAskedClerkName,
        OffsetDateTime receivedAt,
        OffsetDateTime registeredAt,
        OffsetDateTime dueAt,
        boolean provisional,
        MaskedClient client,
        String code,
        boolean byCode,
        boolean codeIssued,
        boolean mayIssue) {}
