package org.shouwen.intake;

/**
 * Where a client is sent on to: typed, or chosen from the directory, or both.
 *
 * @param directoryEntry id of an entry of the guidance directory, or null
 * @param department null where the directory names it
 * @param contact null where the directory names it
 * @param text null for the standard sentence
 */
public record GuidanceGiven(String directoryEntry, String department, String contact, boolean escorted, String text) {}
