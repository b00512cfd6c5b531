package org.shouwen.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what is on record when everybody has stopped and everything due has been done: each row that is found is a contradiction. */
public final class Checker {

    private static final String OWN_PROCESS = """
            select 1 from act_ru_execution e
             where e.business_key_ = c.case_no and e.parent_id_ is null
               and (e.proc_def_id_ like 'consultation-intake:%' or e.proc_def_id_ like 'one-time-notice:%'
                    or e.proc_def_id_ like 'time-limited-completion:%')""";

    /** What is put right at the counter stands in the timeline with the check that follows, by whoever makes it. */
    private static final String ENTERED_WITH_THE_NEXT = "correctOnSpot";

    private static final Map<String, String> QUERIES = queries();

    private final JdbcClient jdbc;

    public Checker(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    List<String> contradictions() {
        List<String> found = new ArrayList<>();
        QUERIES.forEach((name, sql) ->
                jdbc.sql(sql).query().listOfRows().forEach(row -> found.add(name + ": " + row.values())));
        return found;
    }

    /** Of the numbers, those that neither register nor complaint office knows. */
    List<String> missing(Iterable<String> numbers) {
        List<String> missing = new ArrayList<>();
        for (String number : numbers) {
            if (!exists("""
                    select case_no from case_file where case_no = :it
                    union all select complaint_no from complaint where complaint_no = :it
                    union all select business_key_ from act_hi_procinst where business_key_ = :it""", number)) {
                missing.add(number);
            }
        }
        return missing;
    }

    /** Of the completed tasks, those that are not done, or of which neither a timeline nor the report it was about knows whoever did it. */
    List<String> undone(Map<String, String> completed) {
        List<String> undone = new ArrayList<>();
        completed.forEach((task, userId) -> {
            if (!exists("select id_ from act_hi_taskinst where id_ = :it and delete_reason_ = 'completed'", task)) {
                undone.add("not completed: " + task);
            } else if (!nameOf(task).equals(ENTERED_WITH_THE_NEXT) && !entered(task, userId)) {
                undone.add("in no timeline: " + task + " " + nameOf(task));
            }
        });
        return undone;
    }

    private boolean entered(String task, String userId) {
        return !jdbc.sql("""
                        with done as (
                          select p.business_key_ as number, t.end_time_ as ended
                            from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.root_proc_inst_id_ where t.id_ = :task
                          union all
                          select p.business_key_, t.end_time_
                            from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_ where t.id_ = :task)
                        select 1 from done
                         where exists (select 1 from case_event e where e.case_no = done.number and e.actor = :user)
                            or exists (select 1 from complaint_event e where e.complaint_no = done.number and e.actor = :user)
                            or exists (select 1 from escalation s
                                         join escalation_supervisor v on v.escalation_no = s.escalation_no
                                        where s.case_no = done.number and v.user_id = :user
                                          and (s.decided_by = :user or s.level > v.level))""")
                .param("task", task)
                .param("user", userId)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private String nameOf(String task) {
        return jdbc.sql("select task_def_key_ from act_hi_taskinst where id_ = ?")
                .param(task)
                .query(String.class)
                .single();
    }

    private boolean exists(String sql, String it) {
        return !jdbc.sql(sql).param("it", it).query(String.class).list().isEmpty();
    }

    private static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put(
                "closed, but the process runs",
                "select case_no, status from case_file c where closed_at is not null and exists (%s)"
                        .formatted(OWN_PROCESS));
        queries.put(
                "open, but no process runs",
                "select case_no, status from case_file c where closed_at is null and not exists (%s)"
                        .formatted(OWN_PROCESS));
        queries.put("closed, but a deadline is open", """
                select c.case_no, d.name, d.state from case_file c join deadline d on d.case_no = c.case_no
                 where c.closed_at is not null and d.open_name is not null""");
        queries.put("completed in time, but entered as overdue", """
                select c.case_no from case_file c
                 where c.status = 'COMPLETED'
                   and (exists (select 1 from case_event e where e.case_no = c.case_no and e.event = 'OVERDUE')
                        or exists (select 1 from escalation s where s.case_no = c.case_no and s.reason = 'OVERDUE'))""");
        queries.put("completed late, but not entered once as overdue", """
                select c.case_no from case_file c
                 where c.status = 'COMPLETED_LATE'
                   and ((select count(*) from case_event e where e.case_no = c.case_no and e.event = 'OVERDUE') <> 1
                        or (select count(*) from escalation s where s.case_no = c.case_no and s.reason = 'OVERDUE') <> 1)""");
        queries.put("entered twice", """
                select case_no, event, happened_at, count(*) from case_event
                 where event <> 'UNMASKED'
                 group by case_no, event, happened_at, actor, text having count(*) > 1""");
        queries.put("registered other than once", """
                select c.case_no from case_file c
                 where c.parent_no is null
                   and (select count(*) from case_event e where e.case_no = c.case_no and e.event = 'REGISTERED') <> 1""");
        queries.put("numbers with a gap", """
                select substring(case_no from 1 for 11), count(*), max(substring(case_no from 13))
                  from case_file group by substring(case_no from 1 for 11)
                having count(*) <> max(cast(substring(case_no from 13) as integer))""");
        queries.put("archived, but the process runs, or the other way round", """
                select complaint_no, status from complaint c
                 where (case when archived_at is null then 1 else 0 end) <> (
                       select count(*) from act_ru_execution e
                        where e.business_key_ = c.complaint_no and e.parent_id_ is null
                          and e.proc_def_id_ like 'complaint-handling:%')""");
        queries.put("incident", "select activity_id_, incident_msg_ from act_ru_incident");
        queries.put(
                "failed job",
                "select process_def_key_, duedate_, exception_msg_ from act_ru_job where exception_msg_ is not null");
        return queries;
    }
}
