package org.shouwen.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of templates in the database, added only. */
@Repository
class TemplateTables {

    private final JdbcClient jdbc;

    TemplateTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(DocumentKind kind, int version, String body, Instant savedAt, String savedBy) {}

    /** The latest version of every kind that has one. */
    List<Row> latest() {
        return jdbc.sql("select kind, version, body, saved_at, saved_by from document_template t where version ="
                        + " (select max(version) from document_template l where l.kind = t.kind)")
                .query((row, i) -> new Row(
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getInt("version"),
                        row.getString("body"),
                        row.getTimestamp("saved_at").toInstant(),
                        row.getString("saved_by")))
                .list();
    }

    /** 0 where there is none. */
    int latestVersion(DocumentKind kind) {
        return jdbc.sql("select coalesce(max(version), 0) from document_template where kind = ?")
                .param(kind.name())
                .query(Integer.class)
                .single();
    }

    void add(Row row) {
        jdbc.sql("insert into document_template (kind, version, body, saved_at, saved_by) values (?, ?, ?, ?, ?)")
                .params(
                        row.kind().name(),
                        row.version(),
                        row.body(),
                        row.savedAt().atOffset(ZoneOffset.UTC),
                        row.savedBy())
                .update();
    }
}
