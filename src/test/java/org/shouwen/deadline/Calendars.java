package org.shouwen.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calendars of the tests: the shipped years, and an invented 2027. */
final class Calendars {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Invented: New Year's Day to Sunday the 3rd off, Saturday the 9th worked instead. */
    static final HolidayArrangement INVENTED_2027 = arrangement(List.of("2027-01-01"), List.of("2027-01-09"));

    private Calendars() {}

    static HolidayArrangement arrangement(List<String> offDays, List<String> workDays) {
        return new HolidayArrangement("official", List.of(), "invented", days(offDays), days(workDays));
    }

    private static List<HolidayArrangement.Day> days(List<String> dates) {
        return dates.stream()
                .map(date -> new HolidayArrangement.Day(date, "元旦"))
                .toList();
    }

    static CalendarSnapshot shipped() {
        return shippedAnd(Map.of());
    }

    static CalendarSnapshot shippedWith2027() {
        return shippedAnd(Map.of(2027, INVENTED_2027));
    }

    private static CalendarSnapshot shippedAnd(Map<Integer, HolidayArrangement> more) {
        Set<Integer> years = new HashSet<>(more.keySet());
        Set<SpecialDay> days = new HashSet<>();
        more.values().forEach(arrangement -> days.addAll(arrangement.specialDays()));
        ObjectMapper json = new ObjectMapper();
        try (InputStream file = Calendars.class.getResourceAsStream("/calendar/special-days.json")) {
            for (Map.Entry<String, JsonNode> year :
                    json.readTree(file).get("years").properties()) {
                HolidayArrangement arrangement = json.treeToValue(year.getValue(), HolidayArrangement.class);
                if (arrangement.isOfficial()) {
                    years.add(Integer.valueOf(year.getKey()));
                    days.addAll(arrangement.specialDays());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CalendarSnapshot(1, ZONE, List.of(hours("2000-01-01", "17:30")), years, days);
    }

    static OfficeHours hours(String validFrom, String close) {
        return new OfficeHours(
                LocalDate.parse(validFrom),
                LocalTime.parse("08:30"),
                LocalTime.parse("12:00"),
                LocalTime.parse("14:00"),
                LocalTime.parse(close));
    }

    /** Local time of the office, such as 2026-04-03T16:30. */
    static Instant at(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(ZONE).toInstant();
    }
}
