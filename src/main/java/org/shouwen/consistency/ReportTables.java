package org.shouwen.consistency;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.shouwen.check.Contradiction;
import org.shouwen.check.StoredInstant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class ReportTables {

    /** Of more than that, the number is enough until the first are settled. */
    private static final int MOST_KEPT = 1000;

    private record Head(long id, Findings findings) {}

    private final JdbcClient jdbc;

    ReportTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void add(Findings findings) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into consistency_report (checked_at, cases, contradictions) values (?, ?, ?)")
                .params(
                        findings.at().atOffset(ZoneOffset.UTC),
                        findings.cases(),
                        findings.contradictions().size())
                .update(key, "id");
        List<Contradiction> found = findings.contradictions();
        for (int i = 0; i < Math.min(found.size(), MOST_KEPT); i++) {
            jdbc.sql("insert into consistency_finding (report_id, ordinal, case_no, code, sentence)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(
                            key.getKey(),
                            i,
                            found.get(i).caseNo(),
                            found.get(i).code(),
                            found.get(i).sentence())
                    .update();
        }
    }

    @Transactional(readOnly = true)
    Optional<Findings> last() {
        return jdbc.sql("select id, checked_at, cases from consistency_report order by id desc limit 1")
                .query((row, i) -> new Head(
                        row.getLong("id"),
                        new Findings(StoredInstant.of(row, "checked_at"), row.getInt("cases"), List.of())))
                .optional()
                .map(head -> new Findings(head.findings().at(), head.findings().cases(), found(head.id())));
    }

    private List<Contradiction> found(long id) {
        return jdbc.sql("select case_no, code, sentence from consistency_finding where report_id = ? order by ordinal")
                .param(id)
                .query((row, i) ->
                        new Contradiction(row.getString("case_no"), row.getString("code"), row.getString("sentence")))
                .list();
    }

    /** How many the last comparison found; 0 before the first. */
    long lastCount() {
        return jdbc.sql("select contradictions from consistency_report order by id desc limit 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** False where another node has the night. */
    boolean claim(LocalDate night) {
        try {
            return jdbc.sql("insert into consistency_night (night) values (?)")
                            .param(night)
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
