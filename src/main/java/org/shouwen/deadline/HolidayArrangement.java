package org.shouwen.deadline;

import static org.shouwen.refusal.RefusalCode.CALENDAR_INVALID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwen.refusal.Violation;

/**
 * The days off and make-up workdays of one year, in the shape of {@code special-days.json} and of the calendar API.
 * Dates are texts so that a wrong one can be named rather than fail the whole request unread.
 *
 * @param status {@code official}, or {@code not-published} with no days, which counts Monday to Friday
 * @param officialNotice addresses of the notice; may be null
 * @param source where the data comes from; may be null
 * @param offDays days off, ISO dates, weekend days inside a holiday included or not
 * @param workDays make-up workdays, ISO dates of Saturdays and Sundays
 */
public record HolidayArrangement(
        String status, List<String> officialNotice, String source, List<Day> offDays, List<Day> workDays) {

    private static final String OFFICIAL = "official";
    private static final String NOT_PUBLISHED = "not-published";
    private static final int DAYS_OF_A_YEAR = 366;

    /** @param date ISO date such as 2026-10-01 */
    public record Day(String date, String name) {}

    /** What counts in a year of which nothing has been loaded. */
    static HolidayArrangement notPublished() {
        return new HolidayArrangement(NOT_PUBLISHED, List.of(), "", List.of(), List.of());
    }

    static HolidayArrangement of(
            boolean official, List<String> officialNotice, String source, Collection<SpecialDay> days) {
        return new HolidayArrangement(
                official ? OFFICIAL : NOT_PUBLISHED, officialNotice, source, days(days, false), days(days, true));
    }

    private static List<Day> days(Collection<SpecialDay> days, boolean working) {
        return days.stream()
                .filter(day -> day.working() == working)
                .sorted(Comparator.comparing(SpecialDay::date))
                .map(day -> new Day(day.date().toString(), day.name()))
                .toList();
    }

    public HolidayArrangement {
        officialNotice = officialNotice == null ? List.of() : officialNotice;
        source = source == null ? "" : source;
    }

    /** Whether the State Council has announced the year, so that deadlines in it are final. */
    @JsonIgnore
    public boolean isOfficial() {
        return OFFICIAL.equals(status);
    }

    /** Only of an arrangement without violations. */
    Set<SpecialDay> specialDays() {
        Set<SpecialDay> days = new HashSet<>();
        offDays.forEach(day -> days.add(new SpecialDay(LocalDate.parse(day.date()), false, day.name())));
        workDays.forEach(day -> days.add(new SpecialDay(LocalDate.parse(day.date()), true, day.name())));
        return days;
    }

    /** Every reason why this cannot be the arrangement of the year; each names its entry. */
    List<Violation> violations(int year) {
        return new Check(year).violations();
    }

    private final class Check {

        private final int year;
        private final List<Violation> violations = new ArrayList<>();
        private final Map<LocalDate, String> fieldByDate = new HashMap<>();

        private Check(int year) {
            this.year = year;
        }

        private List<Violation> violations() {
            if (!isOfficial() && !NOT_PUBLISHED.equals(status)) {
                add("status", "年度状态(status)须为 official 或 not-published。");
            }
            if (source.length() > 500 || hasControls(source)) {
                add("source", "来源(source)须为一行文字,不超过 500 个字符。");
            }
            checkNotice();
            check("offDays", "放假日", offDays, false);
            check("workDays", "调休上班日", workDays, true);
            if (offDays != null && workDays != null) {
                checkNumberOfDays();
            }
            return violations;
        }

        private void checkNotice() {
            boolean blankOrBroken =
                    officialNotice.stream().anyMatch(line -> line == null || line.isBlank() || hasControls(line));
            if (blankOrBroken) {
                add("officialNotice", "通知出处(officialNotice)每项须为一行非空文字。");
            } else if (String.join("\n", officialNotice).length() > 4000) {
                add("officialNotice", "通知出处(officialNotice)合计不得超过 4000 个字符。");
            }
        }

        private void checkNumberOfDays() {
            if (isOfficial() && offDays.isEmpty()) {
                add("offDays", "已公布的年度须有放假日(offDays)。");
            }
            if (NOT_PUBLISHED.equals(status) && !(offDays.isEmpty() && workDays.isEmpty())) {
                add("status", "未公布(not-published)的年度不得含放假日或调休上班日。");
            }
        }

        private void check(String field, String label, List<Day> days, boolean working) {
            if (days == null) {
                add(field, "缺少%s(%s),没有时填空列表。".formatted(label, field));
                return;
            }
            if (days.size() > DAYS_OF_A_YEAR) {
                add(field, "%s(%s)的项数超过一年的天数。".formatted(label, field));
                return;
            }
            for (int i = 0; i < days.size(); i++) {
                String entry = "%s第 %d 项(%s[%d])".formatted(label, i + 1, field, i);
                checkDay(field + "[" + i + "]", entry, days.get(i), working);
            }
        }

        private void checkDay(String field, String entry, Day day, boolean working) {
            LocalDate date = day == null ? null : parse(day.date());
            if (date == null) {
                add(field, entry + "的日期须形如 2026-10-01 且存在。");
                return;
            }
            String dated = entry + " " + date;
            if (date.getYear() != year) {
                add(field, dated + " 不在 " + year + " 年内。");
            }
            if (!isName(day.name())) {
                add(field, dated + " 须有 1 至 50 个字符的名称(name)。");
            }
            if (working && date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                add(field, dated + " 是周一至周五,不能列为调休上班日。");
            }
            String earlier = fieldByDate.putIfAbsent(date, field);
            if (earlier != null) {
                add(field, dated + " 与 " + earlier + " 重复。");
            }
        }

        private boolean isName(String name) {
            return name != null && !name.isBlank() && name.length() <= 50 && !hasControls(name);
        }

        private boolean hasControls(String text) {
            return text.chars().anyMatch(Character::isISOControl);
        }

        private LocalDate parse(String date) {
            try {
                return date == null ? null : LocalDate.parse(date);
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        private void add(String field, String sentence) {
            violations.add(new Violation(CALENDAR_INVALID, field, sentence));
        }
    }
}
