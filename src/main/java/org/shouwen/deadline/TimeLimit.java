package org.shouwen.deadline;

/**
 * A limit that an office may set for itself.
 *
 * @param amount at least 1
 * @param unit WORKING_DAYS, WORKING_HOURS or TIMES
 * @param label Chinese
 * @param assumption the assumption it carries out, such as A-06, or null
 */
public record TimeLimit(String name, int amount, String unit, String label, String assumption) {}
