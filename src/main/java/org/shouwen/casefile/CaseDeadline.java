package org.shouwen.casefile;

import java.time.Instant;

/**
 * A deadline of a case.
 *
 * @param name as in the ledger, such as intakeDue
 * @param dueAt null while the clock is stopped
 * @param state code of the state the deadline is in now
 * @param provisional whether the calendar of a year it runs into is not published yet
 */
public record CaseDeadline(String name, Instant dueAt, String state, boolean provisional) {}
