package org.shouwen.casefile;

/**
 * What is left of a time limit at this moment.
 *
 * @param text as people at the counter say it
 * @param today whether it ends today and has not ended yet
 */
public record TimeLeft(String text, boolean overdue, boolean today) {}
