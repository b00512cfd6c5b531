package org.shouwen.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roster in the database; replaced as a whole, since it is small and changes seldom. */
@Repository
class RosterTables {

    private static final List<String> CHILDREN_FIRST =
            List.of("absence", "person_role", "person_window", "person", "service_window", "office");

    private final JdbcClient jdbc;

    RosterTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The number of the roster in force. A roster that is read after it is that one or a later one.
     */
    long revision() {
        return jdbc.sql("select revision from roster_revision")
                .query(Long.class)
                .single();
    }

    /** Waits for whoever is replacing the roster at the same time, on whichever node, until this transaction ends. */
    void nextRevision() {
        jdbc.sql("update roster_revision set revision = revision + 1").update();
    }

    Roster read() {
        Map<String, Set<String>> windows = pairs("select user_id, window_id from person_window");
        Map<String, Set<String>> roles = pairs("select user_id, role from person_role");
        return new Roster(
                jdbc.sql("select id, name, address, phone from office order by id")
                        .query((row, i) -> new Office(
                                row.getString("id"),
                                row.getString("name"),
                                row.getString("address"),
                                row.getString("phone")))
                        .list(),
                jdbc.sql("select id, office_id, name, kind from service_window order by id")
                        .query((row, i) -> new ServiceWindow(
                                row.getString("id"),
                                row.getString("office_id"),
                                row.getString("name"),
                                row.getString("kind")))
                        .list(),
                jdbc.sql("select * from person order by user_id")
                        .query((row, i) -> person(row, windows, roles))
                        .list(),
                jdbc.sql("select * from absence order by user_id, from_at")
                        .query((row, i) -> absence(row))
                        .list());
    }

    void replace(Roster roster) {
        CHILDREN_FIRST.forEach(table -> jdbc.sql("delete from " + table).update());
        roster.offices()
                .forEach(o -> insert(
                        "insert into office (id, name, address, phone) values (?, ?, ?, ?)",
                        o.id(),
                        o.name(),
                        o.address(),
                        o.phone()));
        roster.windows()
                .forEach(w -> insert(
                        "insert into service_window (id, office_id, name, kind) values (?, ?, ?, ?)",
                        w.id(),
                        w.officeId(),
                        w.name(),
                        w.kind()));
        roster.people().forEach(this::insertPerson);
        roster.absences()
                .forEach(a -> insert(
                        "insert into absence (user_id, kind, from_at, until_at, note, substitute) values (?, ?, ?, ?, ?, ?)",
                        a.userId(),
                        a.kind().name(),
                        utc(a.from()),
                        utc(a.until()),
                        a.note(),
                        a.substitute()));
    }

    private void insertPerson(Person p) {
        insert(
                "insert into person (user_id, name, post, duties, office_id, reach, active) values (?, ?, ?, ?, ?, ?, ?)",
                p.userId(),
                p.name(),
                p.post(),
                p.duties(),
                p.officeId(),
                p.reach().name(),
                p.active());
        p.windows().forEach(w -> insert("insert into person_window (user_id, window_id) values (?, ?)", p.userId(), w));
        p.roles().forEach(r -> insert("insert into person_role (user_id, role) values (?, ?)", p.userId(), r));
    }

    private void insert(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }

    private Map<String, Set<String>> pairs(String sql) {
        Map<String, Set<String>> pairs = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            pairs.computeIfAbsent(row.getString(1), k -> new HashSet<>()).add(row.getString(2));
        });
        return pairs;
    }

    private static Person person(ResultSet row, Map<String, Set<String>> windows, Map<String, Set<String>> roles)
            throws SQLException {
        String userId = row.getString("user_id");
        return new Person(
                userId,
                row.getString("name"),
                row.getString("post"),
                row.getString("duties"),
                row.getString("office_id"),
                windows.get(userId),
                roles.get(userId),
                Person.Reach.valueOf(row.getString("reach")),
                row.getBoolean("active"));
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getString("user_id"),
                Absence.Kind.valueOf(row.getString("kind")),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                row.getString("note"),
                row.getString("substitute"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
