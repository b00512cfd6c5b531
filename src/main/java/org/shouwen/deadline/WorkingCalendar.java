package org.shouwen.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * Working days and office hours of the office: Monday to Friday, save the days off and make-up workdays
 * of the years that have been loaded. In a year that has not been loaded Monday to Friday count.
 *
 * <p>Dates are days in the office's zone, that of the application's clock. Instants are compared in whole seconds:
 * 17:30:00.9 is still 17:30:00. Counts are at least 1, else {@link IllegalArgumentException}.
 *
 * <p>The injected calendar follows the database: each transaction asks once, at its first question, whether the calendar
 * has changed, on whatever node, and keeps that answer until it ends. So it is as fresh as the transaction; outside of a
 * transaction every call asks.
 */
public interface WorkingCalendar {

    /** Whether the official arrangement of the year has been loaded. */
    boolean isLoaded(int year);

    /** Whether what was counted from the one instant to the other may move, since a year of it is not loaded. */
    default boolean isProvisional(Instant from, Instant dueAt) {
        return IntStream.rangeClosed(dateOf(from).getYear(), dateOf(dueAt).getYear())
                .anyMatch(year -> !isLoaded(year));
    }

    boolean isWorkingDay(LocalDate date);

    /** The last working day strictly before the date. */
    LocalDate previousWorkingDay(LocalDate date);

    /** The first working day strictly after the date. */
    LocalDate nextWorkingDay(LocalDate date);

    /** The n-th working day strictly after the date, which may itself be a day off. */
    LocalDate addWorkingDays(LocalDate from, int n);

    /** The n-th working day strictly before the date, which may itself be a day off. */
    LocalDate subtractWorkingDays(LocalDate from, int n);

    /** How many working days lie after the first date, up to and including the second; 0 when it is not later. */
    int workingDaysBetween(LocalDate afterExclusive, LocalDate untilInclusive);

    /** The day of the instant in the office's zone. */
    LocalDate dateOf(Instant instant);

    /** Opening time in the morning; of a day off, what it would be. */
    Instant opening(LocalDate date);

    /** When the morning ends; of a day off, when it would. */
    Instant noon(LocalDate date);

    /** Closing time in the afternoon; of a day off, what it would be. */
    Instant closing(LocalDate date);

    /** Whether the instant is in the morning or afternoon hours of a working day, opening and closing included. */
    boolean isWithinOfficeHours(Instant instant);

    /** Closing time of the n-th working day after the day of {@code from}. */
    Instant closingAfterWorkingDays(Instant from, int n);

    /**
     * Closing time of the n-th calendar day after the day of {@code from}; when that is a day off, of the next working
     * day (Civil Code art. 203).
     */
    Instant closingAfterCalendarDays(Instant from, int n);

    /** Closing time of the day; after closing or on a day off, of the next working day. */
    Instant closingOfServiceDay(Instant from);

    /**
     * The instant by which so much office time lies before the given one; noon, nights and days off do not count. From
     * 08:30 on a Monday, two hours lead to 15:30 on Friday.
     *
     * @throws IllegalArgumentException when the duration is negative
     */
    Instant subtractWorkingTime(Instant instant, Duration duration);

    /**
     * The instant at which so much office time has passed since the given one; noon, nights and days off do not count.
     * From 17:20 on a Friday, a quarter of an hour leads to 08:35 on Monday.
     *
     * @throws IllegalArgumentException when the duration is negative
     */
    Instant addWorkingTime(Instant instant, Duration duration);
}
