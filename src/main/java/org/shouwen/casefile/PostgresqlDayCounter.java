package org.shouwen.casefile;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

final class PostgresqlDayCounter implements DayCounter {

    private static final String NEXT = """
            insert into day_counter as c (prefix, counted_on, last_number) values (?, ?, 1)
            on conflict (prefix, counted_on) do update set last_number = c.last_number + 1
            returning last_number""";

    private final JdbcClient jdbc;

    PostgresqlDayCounter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int next(String prefix, LocalDate day) {
        return jdbc.sql(NEXT).params(prefix, day).query(Integer.class).single();
    }
}
