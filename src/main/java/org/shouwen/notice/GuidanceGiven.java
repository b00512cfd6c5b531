package org.shouwen.notice;

/**
 * What a clerk says to a client who has to go elsewhere.
 *
 * @param directoryEntry matter of the guidance directory that was chosen, or null; stands in for department and contact
 * @param text null for the standard words
 */
public record GuidanceGiven(String directoryEntry, String department, String contact, String text) {}
