package org.shouwen.deadline;

import java.time.Instant;

/**
 * A deadline as it stands at the time of asking.
 *
 * @param dueAt while paused, the instant that held before the pause
 * @param provisional true when it reaches into a year whose holidays are not yet known, so that it may move
 */
public record DeadlineView(String name, Instant dueAt, DeadlineState state, boolean provisional) {}
