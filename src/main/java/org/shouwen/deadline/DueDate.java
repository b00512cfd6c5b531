package org.shouwen.deadline;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What follows from the entries of a deadline and a calendar: a pure function.
 *
 * @param missingYears years from the start to the due instant that are not loaded
 */
record DueDate(Instant at, List<Integer> missingYears) {

    /** @param entries in their order, the first a START */
    static DueDate of(List<DeadlineEntry> entries, CalendarSnapshot calendar) {
        DeadlineEntry start = entries.get(0);
        Term term = start.term();
        Instant due = term.unit() == Term.Unit.AT
                ? term.at()
                : calendar.closing(calendar.workingDayOnOrAfter(lastDay(entries, calendar)));
        int firstYear = calendar.dateOf(start.occurredAt()).getYear();
        int lastYear = calendar.dateOf(due).getYear();
        return new DueDate(
                due,
                IntStream.rangeClosed(firstYear, lastYear)
                        .filter(year -> !calendar.isLoaded(year))
                        .boxed()
                        .toList());
    }

    boolean provisional() {
        return !missingYears.isEmpty();
    }

    private static LocalDate lastDay(List<DeadlineEntry> entries, CalendarSnapshot calendar) {
        DeadlineEntry start = entries.get(0);
        LocalDate lastDay = lastDay(start, calendar);
        LocalDate pausedOn = null;
        for (DeadlineEntry entry : entries) {
            if (entry.kind() == EntryKind.EXTEND) {
                LocalDate old = calendar.workingDayOnOrAfter(lastDay);
                lastDay = calendar.addWorkingDays(old, entry.term().days());
            } else if (entry.kind() == EntryKind.PAUSE) {
                pausedOn = calendar.dateOf(entry.occurredAt());
            } else if (pausedOn != null && endsPause(entry)) {
                lastDay = resume(start.term(), lastDay, pausedOn, entry.occurredAt(), calendar);
                pausedOn = null;
            }
        }
        return lastDay;
    }

    private static LocalDate lastDay(DeadlineEntry start, CalendarSnapshot calendar) {
        Instant from = start.occurredAt();
        return switch (start.term().unit()) {
            case SERVICE_DAY -> calendar.dateOf(calendar.closingOfServiceDay(from));
            case WORKING_DAYS ->
                calendar.addWorkingDays(calendar.dateOf(from), start.term().days());
            case CALENDAR_DAYS -> calendar.dateOf(from).plusDays(start.term().days());
            case AT -> calendar.dateOf(start.term().at());
        };
    }

    /** Done during a pause: judged as if resumed at that instant. */
    private static boolean endsPause(DeadlineEntry entry) {
        return entry.kind() == EntryKind.RESUME || entry.kind() == EntryKind.MET;
    }

    /**
     * The day of the pause counts as used, the day of the resumption does not count: what lies between the pause and
     * the old last day is given anew from the resumption on. When nothing is left, the day of the resumption remains.
     */
    private static LocalDate resume(
            Term term, LocalDate lastDay, LocalDate pausedOn, Instant resumedAt, CalendarSnapshot calendar) {
        LocalDate resumedOn = calendar.dateOf(resumedAt);
        if (resumedOn.equals(pausedOn)) {
            return lastDay;
        }
        boolean working = term.unit() == Term.Unit.WORKING_DAYS;
        int left = working ? calendar.workingDaysBetween(pausedOn, lastDay) : (int) DAYS.between(pausedOn, lastDay);
        if (left < 1) {
            return calendar.dateOf(calendar.closingOfServiceDay(resumedAt));
        }
        return working ? calendar.addWorkingDays(resumedOn, left) : resumedOn.plusDays(left);
    }
}
