package org.shouwen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands in the database, in our tables and the engine's, read past all code that could get it wrong. */
public final class StoredRows {

    /** From where somebody logs in is no part of what they then ask for. */
    private static final String LOGINS = "known_place";

    private final JdbcTemplate jdbc;

    public StoredRows(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** Does something that must leave every table with as many rows as before. */
    public void stayTheSameDuring(Runnable attempt) {
        Map<String, Long> before = counts();
        attempt.run();
        assertThat(counts()).as("rows per table").isEqualTo(before);
    }

    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        tables().stream()
                .filter(table -> !LOGINS.equalsIgnoreCase(table))
                .forEach(table ->
                        counts.put(table, jdbc.queryForObject("select count(*) from " + quoted(table), Long.class)));
        return counts;
    }

    /** Every row as text, binary columns read as UTF-8, by table. */
    public Map<String, List<String>> contents(String tablePrefix) {
        Map<String, List<String>> contents = new TreeMap<>();
        tables().stream()
                .filter(table -> table.toUpperCase().startsWith(tablePrefix))
                .forEach(table -> contents.put(
                        table,
                        jdbc.queryForList("select * from " + quoted(table)).stream()
                                .map(StoredRows::text)
                                .toList()));
        return contents;
    }

    private List<String> tables() {
        return jdbc.execute((ConnectionCallback<List<String>>) StoredRows::tables);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static String quoted(String table) {
        return '"' + table + '"';
    }

    private static String text(Map<String, Object> row) {
        return row.entrySet().stream()
                .map(column -> column.getKey() + "=" + text(column.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }
}
