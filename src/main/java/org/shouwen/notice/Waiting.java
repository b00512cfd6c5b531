package org.shouwen.notice;

import java.time.Instant;

/**
 * Until when the client is waited for.
 *
 * @param reminderAt when the client is reminded; may lie in the past
 */
public record Waiting(Instant deadline, Instant reminderAt) {}
