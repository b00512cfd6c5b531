package org.shouwen.complaint;

/**
 * What the process needs to begin with.
 *
 * @param reopenOf null in round 1
 */
public record Admitted(int round, String reopenOf, Schedule schedule) {}
