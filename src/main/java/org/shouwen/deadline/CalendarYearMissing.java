package org.shouwen.deadline;

/**
 * A deadline has become provisional because this year is not loaded. Published inside the transaction that
 * writes the deadline, once for each such deadline.
 */
public record CalendarYearMissing(int year) {}
