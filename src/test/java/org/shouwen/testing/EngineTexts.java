package org.shouwen.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for a text in everything the engine has stored, running or past. */
public final class EngineTexts {

    private EngineTexts() {}

    /** The columns, as table.column, that hold it. */
    public static List<String> holding(JdbcTemplate jdbc, String text) {
        return columns(jdbc)
                .filter(
                        column -> jdbc
                                .queryForList(
                                        "select %s from %s where %1$s is not null".formatted(column[1], column[0]))
                                .stream()
                                .anyMatch(row ->
                                        textOf(row.values().iterator().next()).contains(text)))
                .map(column -> column[0] + "." + column[1])
                .toList();
    }

    private static Stream<String[]> columns(JdbcTemplate jdbc) {
        return jdbc
                .query(
                        "select table_name, column_name, data_type from information_schema.columns"
                                + " where lower(table_name) like 'act\\_%' escape '\\'",
                        (row, n) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .stream()
                .filter(column -> column[2].toUpperCase(Locale.ROOT).matches("CHARACTER.*|TEXT|BYTEA|BINARY.*|.*LOB"));
    }

    private static String textOf(Object stored) {
        if (stored instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (stored instanceof Clob clob) {
            try {
                return clob.getSubString(1, (int) clob.length());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return stored.toString();
    }
}
