package org.shouwen.check;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A page of cases as they stand at one moment.
 *
 * @param byNumber never empty
 */
public record CheckedCases(Map<String, CheckedCase> byNumber) {

    public Collection<String> numbers() {
        return byNumber.keySet();
    }

    /** Of the cases, by a query that calls their numbers {@code :numbers}. */
    public <T> Stream<T> rows(JdbcClient jdbc, String sql, RowMapper<T> mapper) {
        return jdbc.sql(sql).param("numbers", numbers()).query(mapper).list().stream();
    }

    public Stream<CheckedCase> stream() {
        return byNumber.values().stream();
    }

    public CheckedCase of(String number) {
        return byNumber.get(number);
    }
}
