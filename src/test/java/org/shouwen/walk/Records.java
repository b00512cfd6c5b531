package org.shouwen.walk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is to be done, read past the application. */
public final class Records {

    /** @param assignee null where it is offered to a group */
    record OpenTask(
            String id, String key, String instance, String caseNo, String office, String assignee, String group) {}

    record Case(String caseNo, String firstAskedClerk, String responsibleClerk) {}

    private final JdbcClient jdbc;

    public Records(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    List<OpenTask> openTasks() {
        return jdbc.sql("""
                        select t.id_, t.task_def_key_, t.proc_inst_id_, p.business_key_, t.tenant_id_, t.assignee_,
                               (select min(l.group_id_) from act_ru_identitylink l where l.task_id_ = t.id_)
                          from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
                         order by t.create_time_, t.id_""")
                .query((row, number) -> new OpenTask(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    /** What the conditions of a form may ask of the process. */
    Map<String, Object> variables(String instance) {
        Map<String, Object> variables = new HashMap<>();
        jdbc.sql("select name_, type_, text_, long_ from act_ru_variable where proc_inst_id_ = ?")
                .param(instance)
                .query(row -> {
                    variables.put(
                            row.getString(1),
                            "boolean".equals(row.getString(2)) ? (Object) (row.getLong(4) == 1) : row.getString(3));
                });
        return variables;
    }

    List<Case> cases(boolean open) {
        String which = open ? " where closed_at is null" : "";
        return jdbc.sql("select case_no, first_asked_clerk, responsible_clerk from case_file" + which
                        + " order by case_no")
                .query(Case.class)
                .list();
    }

    /** All that happened to a case, for whoever has to find out why its records contradict each other. */
    String story(String caseNo) {
        return jdbc
                .sql("""
                        select happened_at as at, event as what, actor, text as detail from case_event where case_no = :caseNo
                        union all
                        select e.occurred_at, d.name || ' ' || e.kind, e.actor, e.ground || ', due ' || d.due_at
                          from deadline d join deadline_entry e on e.deadline_id = d.id where d.case_no = :caseNo
                        union all
                        select raised_at, reason, status, escalation_no from escalation where case_no = :caseNo
                        union all
                        select h.start_time_, h.act_id_, h.act_type_, 'until ' || h.end_time_
                          from act_hi_actinst h join act_hi_procinst p on p.id_ = h.proc_inst_id_
                         where p.business_key_ = :caseNo
                        order by 1""")
                .param("caseNo", caseNo)
                .query((row, number) ->
                        "%s %s %s %s".formatted(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list()
                .stream()
                .collect(Collectors.joining("\n"));
    }

    List<String> complaints() {
        return jdbc.sql("select complaint_no from complaint order by complaint_no")
                .query(String.class)
                .list();
    }

    /** When the next timer after this instant is due. */
    public Optional<Instant> nextDue(Instant after) {
        return jdbc.sql("select min(duedate_) from act_ru_job where duedate_ > ? and suspension_state_ = 1")
                .param(Timestamp.from(after))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** How many jobs that nothing keeps from running have not been run. */
    public int waitingSince(Instant instant) {
        return jdbc.sql("""
                        select count(*) from act_ru_job
                         where (duedate_ is null or duedate_ < ?) and suspension_state_ = 1 and retries_ > 0""").param(Timestamp.from(instant)).query(Integer.class).single();
    }
}
