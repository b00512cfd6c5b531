package org.shouwen.catalogue;

/**
 * A department that gives a review opinion.
 *
 * @param code the candidate group without its prefix {@code dept-}
 */
public record Department(String code, String name) {}
