package org.shouwen.complaint;

import java.time.Instant;

/**
 * Guidance as it was entered.
 *
 * @param directoryEntry matter of an entry of the guidance directory, which then fills what is left out; or null
 */
public record GuidanceGiven(
        String text, String directoryEntry, String department, String contact, Instant informedAt) {}
