package org.shouwen.deadline;

/** The official arrangement of a year was imported; published in the importing transaction. */
public record CalendarYearLoaded(int year) {}
