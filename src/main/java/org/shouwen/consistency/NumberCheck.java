package org.shouwen.consistency;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.shouwen.check.Contradiction;
import org.shouwen.check.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of the day have no gaps and none is given twice: the counter, the highest number and how many there are agree. */
@Component
class NumberCheck implements WholeCheck {

    private enum NumberRule implements Rule {
        NUMBERS_WITH_GAPS("当日编号不连续,或者与编号计数不一致");

        private final String sentence;

        NumberRule(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private final JdbcClient jdbc;

    NumberCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<NumberRule> rules() {
        return List.of(NumberRule.values());
    }

    @Override
    public Stream<Contradiction> check(Instant now) {
        Map<String, Long> counted = jdbc
                .sql("select prefix, counted_on, last_number from day_counter where prefix in ('ZX', 'BJ', 'SB')")
                .query((row, i) -> new Day(
                        row.getString("prefix")
                                + "-"
                                + row.getObject("counted_on", LocalDate.class).format(BASIC_ISO_DATE),
                        row.getLong("last_number"),
                        0))
                .list()
                .stream()
                .collect(toMap(Day::day, Day::highest));
        Map<String, Day> given = jdbc
                .sql("select of_day, count(*) as many, max(ordinal) as highest from"
                        + " (select substring(number, 1, 11) as of_day, cast(substring(number, 13) as integer) as ordinal"
                        + " from (select case_no as number from case_file union all"
                        + " select escalation_no from escalation) as numbers"
                        + " where substring(number, 1, 3) in ('ZX-', 'BJ-', 'SB-')) as given group by of_day")
                .query((row, i) -> new Day(row.getString("of_day"), row.getLong("highest"), row.getLong("many")))
                .list()
                .stream()
                .collect(toMap(Day::day, day -> day));
        return Stream.concat(counted.keySet().stream(), given.keySet().stream())
                .distinct()
                .filter(day -> !given.containsKey(day)
                        || given.get(day).hasGaps()
                        || !Objects.equals(counted.get(day), given.get(day).highest()))
                .sorted()
                .map(day -> Contradiction.of(day, NumberRule.NUMBERS_WITH_GAPS));
    }

    /** @param day prefix and date, as the numbers begin */
    private record Day(String day, long highest, long many) {

        private boolean hasGaps() {
            return highest != many;
        }
    }
}
