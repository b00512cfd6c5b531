package org.shouwen.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * What is overdue and what is due today, at this moment: the one definition for lists, counts, colours and words. In time
 * is at the due instant or before it, to the millisecond; due today is what ends today and is not overdue.
 */
@Component
public class DueTimes {

    private final Clock clock;

    DueTimes(Clock clock) {
        this.clock = clock;
    }

    /** Whether what was due then was still undone, or was done only then, at the other instant. */
    public static boolean isLate(Instant dueAt, Instant at) {
        return dueAt.isBefore(at.truncatedTo(ChronoUnit.MILLIS));
    }

    public boolean isOverdue(Instant dueAt) {
        return isLate(dueAt, clock.instant());
    }

    public boolean isToday(Instant dueAt) {
        return !isOverdue(dueAt) && dueAt.isBefore(endOfToday());
    }

    /** What is due before this instant is overdue, all else is not; for queries. */
    public Instant earliestInTime() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What is due at this instant or later is not due today; for queries. */
    public Instant endOfToday() {
        return LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
