package org.shouwen.complaint;

/**
 * How a complaint goes on.
 *
 * @param schedule what is due when, where that changes; else null
 */
public record Screened(ScreenResult result, Category category, Severity severity, Schedule schedule) {}
