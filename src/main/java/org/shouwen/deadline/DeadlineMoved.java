package org.shouwen.deadline;

import java.time.Instant;

/**
 * A change of the calendar moved an open deadline or made it final. Published inside the transaction that changes the
 * calendar, so a listener moves its timers with it or not at all. Warnings derived from the due instant are derived
 * anew. Not published when a person pauses, resumes or extends: that caller gets the new instant as the answer.
 *
 * @param provisional true when it still reaches into a year that is not loaded
 */
public record DeadlineMoved(String caseNo, String name, Instant dueAt, boolean provisional) {}
