package org.shouwen.escalation;

import java.time.Instant;

/**
 * Where a report stands.
 *
 * @param title as lists show it
 * @param level the highest of the levels asked now
 * @param dueAt until when they may decide; null where they are the last to be asked
 */
public record LevelReached(String escalationNo, String title, int priority, int level, Instant dueAt) {

    public boolean isLast() {
        return dueAt == null;
    }
}
