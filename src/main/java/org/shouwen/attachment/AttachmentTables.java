package org.shouwen.attachment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attachments in the database, added only; the same content once, however often it is added. */
@Repository
class AttachmentTables {

    private final JdbcClient jdbc;

    AttachmentTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sha256 of the content, in hexadecimal */
    record Row(
            String id,
            String caseNo,
            String name,
            FileType type,
            int size,
            String sha256,
            VirusScan.Verdict verdict,
            Instant addedAt,
            String addedBy) {}

    /** @throws org.springframework.dao.DuplicateKeyException when somebody adds the same content at this moment */
    void add(Row row, byte[] content) {
        boolean known = jdbc.sql("select count(*) from attachment_content where sha256 = ?")
                        .param(row.sha256())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("insert into attachment_content (sha256, content) values (?, ?)")
                    .params(row.sha256(), content)
                    .update();
        }
        jdbc.sql("insert into attachment (id, case_no, name, type, size, sha256, verdict, added_at, added_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.id(),
                        row.caseNo(),
                        row.name(),
                        row.type().name(),
                        row.size(),
                        row.sha256(),
                        row.verdict().name(),
                        row.addedAt().atOffset(ZoneOffset.UTC),
                        row.addedBy())
                .update();
    }

    List<Row> ofCases(Collection<String> caseNos) {
        return rows("case_no in (:values) order by added_at, id", caseNos);
    }

    Optional<Row> find(String id) {
        return rows("id in (:values)", List.of(id)).stream().findFirst();
    }

    byte[] content(String sha256) {
        return jdbc.sql("select content from attachment_content where sha256 = ?")
                .param(sha256)
                .query((row, i) -> row.getBytes("content"))
                .single();
    }

    private List<Row> rows(String which, Collection<String> values) {
        return jdbc.sql(
                        "select id, case_no, name, type, size, sha256, verdict, added_at, added_by from attachment where "
                                + which)
                .param("values", values)
                .query((row, i) -> new Row(
                        row.getString("id"),
                        row.getString("case_no"),
                        row.getString("name"),
                        FileType.valueOf(row.getString("type")),
                        row.getInt("size"),
                        row.getString("sha256"),
                        VirusScan.Verdict.valueOf(row.getString("verdict")),
                        row.getTimestamp("added_at").toInstant(),
                        row.getString("added_by")))
                .list();
    }
}
