package org.shouwen.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** How long something may take; together with its start and the calendar it gives the due instant. */
@Embeddable
public record Term(
        @Enumerated(EnumType.STRING) @Column(name = "term_unit")
        Unit unit,

        @Column(name = "term_days") Integer days,
        @Column(name = "term_at") Instant at) {

    public enum Unit {
        SERVICE_DAY,
        WORKING_DAYS,
        CALENDAR_DAYS,
        AT
    }

    /** Until closing time of the day of the start, or of the next working day when the office is then closed. */
    public static Term serviceDay() {
        return new Term(Unit.SERVICE_DAY, null, null);
    }

    /**
     * Until closing time of the n-th working day after the day of the start.
     *
     * @throws IllegalArgumentException when {@code n} is less than 1
     */
    public static Term workingDays(int n) {
        return new Term(Unit.WORKING_DAYS, requirePositive(n), null);
    }

    /**
     * Until closing time of the n-th calendar day after the day of the start, moved to the next working day when that
     * is a day off.
     *
     * @throws IllegalArgumentException when {@code n} is less than 1
     */
    public static Term calendarDays(int n) {
        return new Term(Unit.CALENDAR_DAYS, requirePositive(n), null);
    }

    /** Until an instant that was promised; whether it may be promised is for the caller to check. */
    public static Term at(Instant promised) {
        return new Term(Unit.AT, null, promised);
    }

    /** Only a number of days can be interrupted or prolonged: not the same day, nor a promise. */
    boolean isCountedInDays() {
        return days != null;
    }

    private static int requirePositive(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("A term is at least one day");
        }
        return n;
    }
}
