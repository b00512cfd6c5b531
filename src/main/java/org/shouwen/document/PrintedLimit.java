package org.shouwen.document;

import java.time.Instant;

/**
 * The deadline that a paper tells its reader of.
 *
 * @param placeholder where the paper shows it
 * @param deadline its name in the ledger of the paper's case, where it may begin after the paper was issued
 * @param dueAt as it stands when the paper is issued
 * @param provisional whether it may move, since the calendar of a year it runs into is not loaded
 */
public record PrintedLimit(String placeholder, String deadline, Instant dueAt, boolean provisional) {}
