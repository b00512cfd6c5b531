package org.shouwen.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** H2 undoes only the statement that failed, so the loser of a race for the first number simply counts on. */
final class H2DayCounter implements DayCounter {

    private static final String COUNT = """
            select last_number from final table (
              update day_counter set last_number = last_number + 1 where prefix = ? and counted_on = ?)""";
    private static final String START = "insert into day_counter (prefix, counted_on, last_number) values (?, ?, 1)";

    private final JdbcClient jdbc;

    H2DayCounter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int next(String prefix, LocalDate day) {
        Optional<Integer> counted = count(prefix, day);
        while (counted.isEmpty()) {
            counted = start(prefix, day) ? Optional.of(1) : count(prefix, day);
        }
        return counted.get();
    }

    private Optional<Integer> count(String prefix, LocalDate day) {
        return jdbc.sql(COUNT).params(prefix, day).query(Integer.class).optional();
    }

    private boolean start(String prefix, LocalDate day) {
        try {
            jdbc.sql(START).params(prefix, day).update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
