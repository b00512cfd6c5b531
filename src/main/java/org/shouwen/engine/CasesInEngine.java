package org.shouwen.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * To which case something of the engine belongs, one statement a question: asked before every act, also before the engine
 * has begun a command. The business key is the case number.
 */
@Component
class CasesInEngine {

    private final JdbcClient jdbc;

    CasesInEngine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A job that waits; {@code dueAt} is null where it waits for nothing. */
    record WaitingJob(String caseNo, Instant dueAt, boolean stopped) {}

    Optional<String> ofTask(String taskId) {
        return caseNo("""
                select p.business_key_ from act_ru_task t
                  join act_ru_execution p on p.id_ = t.proc_inst_id_
                 where t.id_ = ? and p.business_key_ is not null""", taskId);
    }

    Optional<String> ofExecution(String executionId) {
        return caseNo("""
                select p.business_key_ from act_ru_execution e
                  join act_ru_execution p on p.id_ = e.proc_inst_id_
                 where e.id_ = ? and p.business_key_ is not null""", executionId);
    }

    /** Empty where there is no such job, or it belongs to no case. */
    Optional<WaitingJob> job(String jobId) {
        return jdbc.sql("""
                        select p.business_key_, j.duedate_, j.suspension_state_ from act_ru_job j
                          join act_ru_execution p on p.id_ = j.process_instance_id_
                         where j.id_ = ? and p.business_key_ is not null""")
                .param(jobId)
                .query((row, number) ->
                        new WaitingJob(row.getString(1), instant(row.getTimestamp(2)), row.getInt(3) != 1))
                .optional();
    }

    /** Ids of the timers due strictly before the instant, stopped and given-up ones left out, in the order of their instants. */
    List<String> timersBefore(Instant instant, Collection<String> caseNos) {
        return jdbc.sql("""
                        select j.id_ from act_ru_job j
                          join act_ru_execution p on p.id_ = j.process_instance_id_
                         where p.business_key_ in (:cases) and j.duedate_ < :instant
                           and j.suspension_state_ = 1 and j.retries_ > 0
                         order by j.duedate_, j.id_""")
                .param("cases", caseNos)
                .param("instant", Timestamp.from(instant))
                .query(String.class)
                .list();
    }

    private Optional<String> caseNo(String sql, String id) {
        return jdbc.sql(sql).param(id).query(String.class).optional();
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
