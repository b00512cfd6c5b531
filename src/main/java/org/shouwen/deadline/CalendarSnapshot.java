package org.shouwen.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The calendar as it stood at one revision: plain arithmetic on immutable tables. */
final class CalendarSnapshot implements WorkingCalendar {

    private static final LocalDate A_SUNDAY = LocalDate.of(1969, 12, 28);

    private final int revision;
    private final ZoneId zone;
    private final NavigableMap<LocalDate, OfficeHours> hours = new TreeMap<>();
    private final Set<Integer> loadedYears;
    private final NavigableMap<LocalDate, Boolean> workingBySpecialDay = new TreeMap<>();

    /** @param hours at least one; the earliest also holds before its first day */
    CalendarSnapshot(
            int revision,
            ZoneId zone,
            List<OfficeHours> hours,
            Set<Integer> loadedYears,
            Collection<SpecialDay> specialDays) {
        this.revision = revision;
        this.zone = zone;
        this.loadedYears = Set.copyOf(loadedYears);
        hours.forEach(each -> this.hours.put(each.validFrom(), each));
        specialDays.forEach(each -> workingBySpecialDay.put(each.date(), each.working()));
    }

    int revision() {
        return revision;
    }

    @Override
    public boolean isLoaded(int year) {
        return loadedYears.contains(year);
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        Boolean special = workingBySpecialDay.get(date);
        return special != null ? special : isWeekday(date);
    }

    @Override
    public LocalDate previousWorkingDay(LocalDate date) {
        return subtractWorkingDays(date, 1);
    }

    @Override
    public LocalDate nextWorkingDay(LocalDate date) {
        return addWorkingDays(date, 1);
    }

    @Override
    public LocalDate addWorkingDays(LocalDate from, int n) {
        return stepWorkingDays(from, n, 1);
    }

    @Override
    public LocalDate subtractWorkingDays(LocalDate from, int n) {
        return stepWorkingDays(from, n, -1);
    }

    private LocalDate stepWorkingDays(LocalDate from, int n, int direction) {
        requirePositive(n);
        LocalDate date = from;
        for (int left = n; left > 0; ) {
            date = date.plusDays(direction);
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return date;
    }

    @Override
    public int workingDaysBetween(LocalDate afterExclusive, LocalDate untilInclusive) {
        if (!untilInclusive.isAfter(afterExclusive)) {
            return 0;
        }
        long days = weekdaysUntil(untilInclusive) - weekdaysUntil(afterExclusive);
        for (Map.Entry<LocalDate, Boolean> special : workingBySpecialDay
                .subMap(afterExclusive, false, untilInclusive, true)
                .entrySet()) {
            if (special.getValue() != isWeekday(special.getKey())) {
                days += special.getValue() ? 1 : -1;
            }
        }
        return Math.toIntExact(days);
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    /** After {@link #A_SUNDAY}, this day included; not one by one, since it may be ages away. */
    private static long weekdaysUntil(LocalDate date) {
        long sinceSunday = date.toEpochDay() - A_SUNDAY.toEpochDay();
        return Math.floorDiv(sinceSunday, 7) * 5 + Math.min(Math.floorMod(sinceSunday, 7), 5);
    }

    @Override
    public LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    @Override
    public Instant opening(LocalDate date) {
        return at(date, hoursOf(date).morningOpen());
    }

    @Override
    public Instant noon(LocalDate date) {
        return at(date, hoursOf(date).morningClose());
    }

    @Override
    public Instant closing(LocalDate date) {
        return at(date, hoursOf(date).afternoonClose());
    }

    @Override
    public boolean isWithinOfficeHours(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return isWorkingDay(local.toLocalDate()) && hoursOf(local.toLocalDate()).include(local.toLocalTime());
    }

    @Override
    public Instant closingAfterWorkingDays(Instant from, int n) {
        return closing(addWorkingDays(dateOf(from), n));
    }

    @Override
    public Instant closingAfterCalendarDays(Instant from, int n) {
        requirePositive(n);
        return closing(workingDayOnOrAfter(dateOf(from).plusDays(n)));
    }

    @Override
    public Instant closingOfServiceDay(Instant from) {
        LocalDate date = dateOf(from);
        boolean closed = from.isAfter(closing(date));
        return closing(closed ? nextWorkingDay(date) : workingDayOnOrAfter(date));
    }

    @Override
    public Instant subtractWorkingTime(Instant instant, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Negative working time");
        }
        if (duration.isZero()) {
            return instant;
        }
        Duration left = duration;
        for (LocalDate date = dateOf(instant); ; date = previousWorkingDay(date)) {
            if (!isWorkingDay(date)) {
                continue;
            }
            for (OfficeHours.Session session : hoursOf(date).latestFirst()) {
                Instant start = at(date, session.open());
                Instant end = earlier(instant, at(date, session.close()));
                Duration open = Duration.between(start, end);
                if (open.compareTo(left) >= 0) {
                    return end.minus(left);
                }
                if (!open.isNegative()) {
                    left = left.minus(open);
                }
            }
        }
    }

    @Override
    public Instant addWorkingTime(Instant instant, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Negative working time");
        }
        if (duration.isZero()) {
            return instant;
        }
        Duration left = duration;
        for (LocalDate date = workingDayOnOrAfter(dateOf(instant)); ; date = nextWorkingDay(date)) {
            for (OfficeHours.Session session : hoursOf(date).earliestFirst()) {
                Instant start = later(instant, at(date, session.open()));
                Duration open = Duration.between(start, at(date, session.close()));
                if (open.compareTo(left) >= 0) {
                    return start.plus(left);
                }
                if (!open.isNegative()) {
                    left = left.minus(open);
                }
            }
        }
    }

    LocalDate workingDayOnOrAfter(LocalDate date) {
        return isWorkingDay(date) ? date : nextWorkingDay(date);
    }

    Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    private OfficeHours hoursOf(LocalDate date) {
        Map.Entry<LocalDate, OfficeHours> inForce = hours.floorEntry(date);
        return (inForce != null ? inForce : hours.firstEntry()).getValue();
    }

    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static void requirePositive(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("A number of days must be at least 1");
        }
    }
}
