package org.shouwen.consistency;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwen.check.CheckedCase;
import org.shouwen.check.CheckedCases;
import org.shouwen.check.LedgerLine;
import org.shouwen.check.PaperLine;
import org.shouwen.check.RegisterLine;
import org.shouwen.check.ReportLine;
import org.shouwen.check.RunningInstance;
import org.shouwen.check.StoredInstant;
import org.shouwen.check.TimelineLine;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is on record about a page of cases: a fixed number of queries whatever the size of the page. */
@Repository
class FactTables {

    private record Of<T>(String number, T fact) {}

    private final JdbcClient jdbc;
    private final EngineTables engine;

    FactTables(JdbcClient jdbc, EngineTables engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /** The next numbers of cases and complaints, in the order of the database. */
    List<String> numbersAfter(String last, int size) {
        return jdbc.sql("select number from (select case_no as number from case_file union all"
                        + " select complaint_no from complaint) as numbers"
                        + " where number > :last order by number limit :size")
                .param("last", last)
                .param("size", size)
                .query(String.class)
                .list();
    }

    CheckedCases read(Collection<String> numbers, Instant now) {
        Map<String, List<RegisterLine>> register = register(numbers);
        Map<String, List<LedgerLine>> deadlines = deadlines(numbers);
        Map<String, List<TimelineLine>> timeline = timeline(numbers);
        Map<String, List<PaperLine>> papers = papers(numbers);
        Map<String, List<ReportLine>> reports = reports(numbers);
        Map<String, List<RunningInstance>> instances = engine.instances(numbers);
        Map<String, CheckedCase> cases = new LinkedHashMap<>();
        numbers.forEach(number -> cases.put(
                number,
                new CheckedCase(
                        number,
                        latest(now, of(timeline, number)),
                        of(register, number).stream().findFirst().orElse(null),
                        of(deadlines, number),
                        of(timeline, number),
                        of(papers, number),
                        of(reports, number),
                        of(instances, number))));
        return new CheckedCases(cases);
    }

    private Map<String, List<RegisterLine>> register(Collection<String> numbers) {
        return query(
                "select case_no as number, kind, parent_no, status, responsible_clerk, registered_at, due_at, closed_at,"
                        + " voided_at from case_file where case_no in (:numbers)",
                numbers,
                row -> new RegisterLine(
                        row.getString("kind"),
                        row.getString("parent_no"),
                        row.getString("status"),
                        row.getString("responsible_clerk"),
                        StoredInstant.of(row, "registered_at"),
                        StoredInstant.of(row, "due_at"),
                        StoredInstant.of(row, "closed_at"),
                        StoredInstant.of(row, "voided_at")));
    }

    private Map<String, List<LedgerLine>> deadlines(Collection<String> numbers) {
        Map<String, List<LedgerLine.Entry>> entries = query(
                "select d.id as number, e.entry_no, e.kind, e.occurred_at from deadline d"
                        + " join deadline_entry e on e.deadline_id = d.id where d.case_no in (:numbers)"
                        + " order by d.id, e.entry_no",
                numbers,
                row -> new LedgerLine.Entry(
                        row.getInt("entry_no"), row.getString("kind"), StoredInstant.of(row, "occurred_at")));
        return query(
                "select case_no as number, id, name, open_name, state, started_at, due_at, ended_at, entry_count"
                        + " from deadline where case_no in (:numbers) order by id",
                numbers,
                row -> new LedgerLine(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("open_name"),
                        row.getString("state"),
                        StoredInstant.of(row, "started_at"),
                        StoredInstant.of(row, "due_at"),
                        StoredInstant.of(row, "ended_at"),
                        row.getInt("entry_count"),
                        of(entries, row.getString("id"))));
    }

    private Map<String, List<TimelineLine>> timeline(Collection<String> numbers) {
        return query(
                "select case_no as number, event, happened_at as at, text from case_event where case_no in (:numbers)"
                        + " union all select complaint_no, event, occurred_at, null from complaint_event"
                        + " where complaint_no in (:numbers)",
                numbers,
                row -> new TimelineLine(row.getString("event"), StoredInstant.of(row, "at"), row.getString("text")));
    }

    private Map<String, List<PaperLine>> papers(Collection<String> numbers) {
        return query(
                "select case_no as number, document_no, version, kind from issued_document where case_no in (:numbers)"
                        + " order by document_no, version",
                numbers,
                row -> new PaperLine(row.getString("document_no"), row.getInt("version"), row.getString("kind")));
    }

    private Map<String, List<ReportLine>> reports(Collection<String> numbers) {
        return query(
                "select case_no as number, escalation_no, reason, missed_due_at, raised_at, ended_at from escalation"
                        + " where case_no in (:numbers) order by escalation_no",
                numbers,
                row -> new ReportLine(
                        row.getString("escalation_no"),
                        row.getString("reason"),
                        StoredInstant.of(row, "missed_due_at"),
                        StoredInstant.of(row, "raised_at"),
                        StoredInstant.of(row, "ended_at") == null));
    }

    private interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }

    private <T> Map<String, List<T>> query(String sql, Collection<String> numbers, Row<T> reader) {
        RowMapper<Of<T>> mapper = (row, i) -> new Of<>(row.getString("number"), reader.read(row));
        try (Stream<Of<T>> rows = jdbc.sql(sql).param("numbers", numbers).query(mapper).stream()) {
            return rows.collect(groupingBy(Of::number, mapping(Of::fact, toList())));
        }
    }

    private static Instant latest(Instant now, List<TimelineLine> timeline) {
        return Stream.concat(Stream.of(now), timeline.stream().map(TimelineLine::at))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static <T> List<T> of(Map<String, List<T>> facts, String number) {
        return facts.getOrDefault(number, List.of());
    }
}
