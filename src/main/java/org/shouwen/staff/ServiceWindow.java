package org.shouwen.staff;

/**
 * A counter of an office.
 *
 * @param kind what is served there, in the terms of the catalogue, for example {@code INSURANCE}
 */
public record ServiceWindow(String id, String officeId, String name, String kind) {}
