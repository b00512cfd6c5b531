package org.shouwen.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.shouwen.deadline.Calendars.at;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = Calendars.shipped();

    /** The table of worked examples that the domain gives (§ 2.2): from, excluded; days; deadline; days counted. */
    @ParameterizedTest
    @CsvSource({
        "2025-01-24,  5, 2025-02-07, 01-26 01-27 02-05 02-06 02-07",
        "2025-09-26,  3, 2025-09-30, 09-28 09-29 09-30",
        "2025-09-28, 10, 2025-10-17, 09-29 09-30 10-09 10-10 10-11 10-13 10-14 10-15 10-16 10-17",
        "2025-09-30,  3, 2025-10-11, 10-09 10-10 10-11",
        "2025-10-04,  3, 2025-10-11, 10-09 10-10 10-11",
        "2025-10-08,  3, 2025-10-11, 10-09 10-10 10-11",
        "2025-10-09,  3, 2025-10-13, 10-10 10-11 10-13",
        "2026-01-04,  2, 2026-01-06, 01-05 01-06",
        "2026-02-10,  5, 2026-02-24, 02-11 02-12 02-13 02-14 02-24",
        "2026-02-13,  1, 2026-02-14, 02-14",
        "2026-02-14,  1, 2026-02-24, 02-24",
        "2026-04-03,  1, 2026-04-07, 04-07",
        "2026-04-27,  5, 2026-05-07, 04-28 04-29 04-30 05-06 05-07",
        "2026-06-17,  3, 2026-06-23, 06-18 06-22 06-23",
        "2026-09-14, 15, 2026-10-10, 09-15 09-16 09-17 09-18 09-20 09-21 09-22 09-23 09-24 09-28 09-29 09-30 10-08"
                + " 10-09 10-10",
        "2026-09-18,  5, 2026-09-24, 09-20 09-21 09-22 09-23 09-24",
        "2026-09-18, 10, 2026-10-09, 09-20 09-21 09-22 09-23 09-24 09-28 09-29 09-30 10-08 10-09",
        "2026-09-29,  3, 2026-10-09, 09-30 10-08 10-09",
        "2026-10-08,  3, 2026-10-12, 10-09 10-10 10-12",
    })
    void workingDaysAreCountedAsInTheTable(LocalDate from, int n, LocalDate deadline, String counted) {
        List<LocalDate> countedDays = Arrays.stream(counted.split(" "))
                .map(day -> MonthDay.parse(day, DateTimeFormatter.ofPattern("MM-dd"))
                        .atYear(from.getYear()))
                .toList();

        assertThat(calendar.addWorkingDays(from, n)).isEqualTo(deadline);
        assertThat(from.plusDays(1).datesUntil(deadline.plusDays(1)).filter(calendar::isWorkingDay))
                .isEqualTo(countedDays);
        assertThat(calendar.workingDaysBetween(from, deadline)).isEqualTo(n);
        assertThat(calendar.closingAfterWorkingDays(at(from + "T10:00"), n)).isEqualTo(at(deadline + "T17:30"));
        assertThat(calendar.subtractWorkingDays(deadline.plusDays(1), n)).isEqualTo(countedDays.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00", "08:29:59", "12:30", "17:30", "17:30:01", "23:59:59"})
    void timeOfDayOfReceiptDoesNotMatter(String time) {
        assertThat(calendar.closingAfterWorkingDays(at("2026-04-03T" + time), 1))
                .isEqualTo(at("2026-04-07T17:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-28, true",
        "2026-02-14, true",
        "2026-05-09, true",
        "2026-02-15, false",
        "2026-10-07, false",
        "2026-10-08, true",
        "2026-10-11, false",
        "2026-10-12, true"
    })
    void weekendsMayBeWorkedAndWeekdaysMayBeOff(LocalDate date, boolean working) {
        assertThat(calendar.isWorkingDay(date)).isEqualTo(working);
    }

    @Test
    void holidayBlockSwallowsAWholeLimit() {
        assertThat(calendar.workingDaysBetween(LocalDate.parse("2026-02-14"), LocalDate.parse("2026-02-23")))
                .isZero();
        assertThat(calendar.nextWorkingDay(LocalDate.parse("2026-02-14"))).isEqualTo("2026-02-24");
        assertThat(calendar.previousWorkingDay(LocalDate.parse("2026-02-24"))).isEqualTo("2026-02-14");
    }

    @Test
    void nothingLiesBetweenADayAndItselfOrAnEarlierOne() {
        LocalDate day = LocalDate.parse("2026-03-10");
        assertThat(calendar.workingDaysBetween(day, day)).isZero();
        assertThat(calendar.workingDaysBetween(day, day.minusDays(7))).isZero();
    }

    @Test
    void betweenAnyTwoDaysAsManyAreCountedAsThereAre() {
        LocalDate first = LocalDate.parse("2025-12-20");
        for (LocalDate from : first.datesUntil(first.plusDays(30)).toList()) {
            int counted = 0;
            for (LocalDate until = from; until.isBefore(first.plusDays(400)); until = until.plusDays(1)) {
                counted += until.isAfter(from) && calendar.isWorkingDay(until) ? 1 : 0;
                assertThat(calendar.workingDaysBetween(from, until))
                        .as("%s to %s", from, until)
                        .isEqualTo(counted);
            }
        }
    }

    @Test
    void aDayAgesAwayIsAsSoonCountedAsTomorrow() {
        LocalDate today = LocalDate.parse("2030-03-12");
        assertThat(calendar.workingDaysBetween(today, today.plusWeeks(200_000_000)))
                .isEqualTo(1_000_000_000);
    }

    @Test
    void yearThatIsNotLoadedCountsMondayToFriday() {
        assertThat(calendar.isLoaded(2026)).isTrue();
        assertThat(calendar.isLoaded(2027)).isFalse();
        assertThat(calendar.addWorkingDays(LocalDate.parse("2026-12-31"), 5)).isEqualTo("2027-01-07");
        assertThat(Calendars.shippedWith2027().addWorkingDays(LocalDate.parse("2026-12-31"), 6))
                .isEqualTo("2027-01-09");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-03T08:29:59, false",
        "2026-04-03T08:30:00, true",
        "2026-04-03T12:00:00, true",
        "2026-04-03T12:00:01, false",
        "2026-04-03T13:59:59, false",
        "2026-04-03T14:00:00, true",
        "2026-04-03T17:30:00, true",
        "2026-04-03T17:30:00.001, false",
        "2026-04-03T17:30:01, false",
        "2026-04-04T10:00:00, false",
        "2026-01-10T10:00:00, false",
        "2026-01-04T10:20:00, true"
    })
    void officeHoursIncludeOpeningAndClosing(String instant, boolean open) {
        assertThat(calendar.isWithinOfficeHours(at(instant))).isEqualTo(open);
    }

    /** accepted at the window, at noon, at closing, after it, on a day off, on a make-up Sunday. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-10T09:05, 2026-03-10T17:30",
        "2026-03-10T07:00, 2026-03-10T17:30",
        "2026-03-10T12:40, 2026-03-10T17:30",
        "2026-05-11T17:30:00, 2026-05-11T17:30",
        "2026-05-11T17:30:00.001, 2026-05-12T17:30",
        "2026-05-11T17:30:01, 2026-05-12T17:30",
        "2026-05-16T10:00, 2026-05-18T17:30",
        "2026-04-03T17:45, 2026-04-07T17:30",
        "2026-02-14T18:00, 2026-02-24T17:30",
        "2026-01-04T10:20, 2026-01-04T17:30"
    })
    void serviceDayEndsAtClosing(String from, String due) {
        assertThat(calendar.closingOfServiceDay(at(from))).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-06T16:00, PT2H, 2026-01-06T14:00",
        "2026-01-06T15:00, PT2H, 2026-01-06T11:00",
        "2026-01-06T14:00, PT2H, 2026-01-06T10:00",
        "2026-01-06T13:00, PT2H, 2026-01-06T10:00",
        "2026-01-06T08:30, PT2H, 2026-01-05T15:30",
        "2026-01-06T23:00, PT2H, 2026-01-06T15:30",
        "2026-01-12T09:00, PT2H, 2026-01-09T16:00",
        "2026-01-05T09:00, PT2H, 2026-01-04T16:00",
        "2026-02-24T09:30, PT2H, 2026-02-14T16:30",
        "2026-10-08T08:30, PT7H, 2026-09-30T08:30",
        "2026-10-08T08:30, PT14H, 2026-09-29T08:30",
        "2026-10-03T11:00, PT30M, 2026-09-30T17:00",
        "2026-10-03T11:00, PT0S, 2026-10-03T11:00"
    })
    void workingTimeIsSubtractedOverNoonNightsAndDaysOff(String instant, Duration time, String expected) {
        assertThat(calendar.subtractWorkingTime(at(instant), time)).isEqualTo(at(expected));
    }

    /** Labour mediation: 15 calendar days; the last day moves when it is a day off (Civil Code art. 203). */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00, 15, 2026-03-17T17:30",
        "2026-03-06T10:00, 15, 2026-03-23T17:30",
        "2026-09-18T10:00, 15, 2026-10-08T17:30",
        "2026-04-24T10:00, 15, 2026-05-09T17:30"
    })
    void calendarDaysEndOnAWorkingDay(String from, int days, String due) {
        assertThat(calendar.closingAfterCalendarDays(at(from), days)).isEqualTo(at(due));
    }

    @Test
    void dayBelongsToTheZoneOfTheOffice() {
        assertThat(calendar.dateOf(at("2026-03-10T00:30"))).isEqualTo("2026-03-10");
        assertThat(calendar.opening(LocalDate.parse("2026-03-10"))).isEqualTo("2026-03-10T00:30:00Z");
        assertThat(calendar.closing(LocalDate.parse("2026-03-10"))).isEqualTo("2026-03-10T09:30:00Z");
    }

    @Test
    void hoursHoldFromTheirDayOn() {
        WorkingCalendar changed = new CalendarSnapshot(
                1,
                Calendars.ZONE,
                List.of(Calendars.hours("2026-01-01", "17:30"), Calendars.hours("2026-07-01", "18:00")),
                Set.of(),
                List.of());

        assertThat(changed.closing(LocalDate.parse("2025-12-31"))).isEqualTo(at("2025-12-31T17:30"));
        assertThat(changed.closing(LocalDate.parse("2026-06-30"))).isEqualTo(at("2026-06-30T17:30"));
        assertThat(changed.closing(LocalDate.parse("2026-07-01"))).isEqualTo(at("2026-07-01T18:00"));
        assertThat(changed.closingOfServiceDay(at("2026-07-01T17:45"))).isEqualTo(at("2026-07-01T18:00"));
    }

    @Test
    void lessThanOneDayAndNegativeTimesAreMistakes() {
        LocalDate day = LocalDate.parse("2026-03-10");
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.addWorkingDays(day, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.subtractWorkingDays(day, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.closingAfterCalendarDays(at("2026-03-10T10:00"), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.subtractWorkingTime(at("2026-03-10T10:00"), Duration.ofMinutes(-1)));
    }
}
