package org.shouwen.wording;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wording in the database; replaced as a whole, since it is small and changes seldom. */
@Repository
class WordingTables {

    private final JdbcClient jdbc;

    WordingTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Wording read() {
        return new Wording(
                jdbc.sql("select code, phrase, kind, severity, document, active from forbidden_phrase order by code")
                        .query((row, i) -> new ForbiddenPhrase(
                                row.getString("code"),
                                row.getString("phrase"),
                                ForbiddenPhrase.Kind.valueOf(row.getString("kind")),
                                ForbiddenPhrase.Severity.valueOf(row.getString("severity")),
                                row.getString("document"),
                                row.getBoolean("active")))
                        .list(),
                jdbc.sql("select pattern, note from allowed_pattern order by pattern")
                        .query((row, i) -> new AllowedPattern(row.getString("pattern"), row.getString("note")))
                        .list(),
                jdbc.sql("select code, category, document, sentence, required from civil_phrase order by code")
                        .query((row, i) -> new CivilPhrase(
                                row.getString("code"),
                                row.getString("category"),
                                row.getString("document"),
                                row.getString("sentence"),
                                row.getBoolean("required")))
                        .list());
    }

    /** Waits for whoever is changing the wording at the same time, on whichever node, until this transaction ends. */
    void lock(Instant changedAt) {
        jdbc.sql("update wording_change set changed_at = ?")
                .param(changedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void replace(Wording wording) {
        List.of("forbidden_phrase", "allowed_pattern", "civil_phrase")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        wording.forbidden()
                .forEach(p -> insert(
                        "insert into forbidden_phrase (code, phrase, kind, severity, document, active) values (?, ?, ?, ?, ?, ?)",
                        p.code(),
                        p.phrase(),
                        p.kind().name(),
                        p.severity().name(),
                        p.document(),
                        p.active()));
        wording.allowed()
                .forEach(p ->
                        insert("insert into allowed_pattern (pattern, note) values (?, ?)", p.pattern(), p.note()));
        wording.civil()
                .forEach(p -> insert(
                        "insert into civil_phrase (code, category, document, sentence, required) values (?, ?, ?, ?, ?)",
                        p.code(),
                        p.category(),
                        p.document(),
                        p.sentence(),
                        p.required()));
    }

    private void insert(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }
}
