package org.shouwen.consistency;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwen.check.RunningInstance;
import org.shouwen.check.RunningInstance.WaitingTask;
import org.shouwen.check.RunningInstance.WaitingTimer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the engine holds, read from its tables: its queries answer about one instance at a time, and the tables are the same
 * in all of its forks.
 */
@Repository
class EngineTables {

    private static final String SUSPENDED = "2";
    private static final String OF_NUMBERS = " where e.business_key_ in (:numbers) and e.id_ = e.proc_inst_id_";

    private record Of<T>(String instance, T part) {}

    private record Variable(String name, Object value) {}

    private record Instance(String number, String id, String process, boolean waits) {}

    private final JdbcClient jdbc;

    EngineTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By business key. */
    Map<String, List<RunningInstance>> instances(Collection<String> numbers) {
        Map<String, List<WaitingTask>> tasks = query(
                "select e.id_ as instance, t.task_def_key_, t.assignee_, t.due_date_ from act_ru_execution e"
                        + " join act_ru_task t on t.proc_inst_id_ = e.id_" + OF_NUMBERS,
                numbers,
                (row, i) -> new Of<>(
                        row.getString("instance"),
                        new WaitingTask(
                                row.getString("task_def_key_"),
                                row.getString("assignee_"),
                                instant(row, "due_date_"))));
        Map<String, List<WaitingTimer>> timers = query(
                "select e.id_ as instance, d.act_id_, j.duedate_, j.suspension_state_, j.retries_ from act_ru_execution e"
                        + " join act_ru_job j on j.process_instance_id_ = e.id_ and j.type_ = 'timer'"
                        + " join act_ru_jobdef d on d.id_ = j.job_def_id_" + OF_NUMBERS,
                numbers,
                (row, i) -> new Of<>(
                        row.getString("instance"),
                        new WaitingTimer(
                                row.getString("act_id_"),
                                instant(row, "duedate_"),
                                SUSPENDED.equals(row.getString("suspension_state_")),
                                row.getInt("retries_"))));
        Map<String, List<Variable>> variables = query(
                "select e.id_ as instance, v.name_, v.type_, v.long_, v.text_ from act_ru_execution e"
                        + " join act_ru_variable v on v.execution_id_ = e.id_ and v.task_id_ is null" + OF_NUMBERS,
                numbers,
                (row, i) -> new Of<>(row.getString("instance"), variable(row)));
        return jdbc
                .sql("select e.business_key_, e.id_, d.key_, (select count(*) from act_ru_execution leaf"
                        + " where leaf.proc_inst_id_ = e.id_ and leaf.is_active_ = true and leaf.act_id_ is not null)"
                        + " as leaves from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                        + " where e.business_key_ in (:numbers) and e.id_ = e.proc_inst_id_")
                .param("numbers", numbers)
                .query((row, i) -> new Instance(
                        row.getString("business_key_"),
                        row.getString("id_"),
                        row.getString("key_"),
                        row.getInt("leaves") > 0))
                .list()
                .stream()
                .collect(groupingBy(
                        Instance::number,
                        mapping(
                                instance -> new RunningInstance(
                                        instance.id(),
                                        instance.process(),
                                        instance.waits(),
                                        values(variables.getOrDefault(instance.id(), List.of())),
                                        tasks.getOrDefault(instance.id(), List.of()),
                                        timers.getOrDefault(instance.id(), List.of())),
                                toList())));
    }

    private <T> Map<String, List<T>> query(String sql, Collection<String> numbers, RowMapper<Of<T>> mapper) {
        return jdbc.sql(sql).param("numbers", numbers).query(mapper).list().stream()
                .collect(groupingBy(Of::instance, mapping(Of::part, toList())));
    }

    private static Variable variable(ResultSet row) throws SQLException {
        boolean date = "date".equals(row.getString("type_")) && row.getString("long_") != null;
        return new Variable(
                row.getString("name_"), date ? Instant.ofEpochMilli(row.getLong("long_")) : row.getString("text_"));
    }

    private static Map<String, Object> values(List<Variable> variables) {
        Map<String, Object> values = new HashMap<>();
        variables.forEach(variable -> values.put(variable.name(), variable.value()));
        return values;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
