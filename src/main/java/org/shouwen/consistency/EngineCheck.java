package org.shouwen.consistency;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.shouwen.check.Contradiction;
import org.shouwen.check.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nothing in the engine is stuck, and nothing runs there that nobody knows. */
@Component
class EngineCheck implements WholeCheck {

    /** A timer that waits longer is not only late. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private enum EngineRule implements Rule {
        INCIDENT_OPEN("流程引擎中有未处理的异常"),
        JOB_FAILED("后台任务失败,不会再重试"),
        TIMER_WAITS("定时器到期一小时以上仍未触发"),
        PROCESS_OF_NOBODY("有流程正在运行,却没有对应的办件或投诉"),
        TASK_OF_NOBODY("有待办任务不属于任何流程");

        private final String sentence;

        EngineRule(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private static final String OF_INSTANCE = " left join act_ru_execution e on e.id_ = found.process_instance_id_";

    private final JdbcClient jdbc;

    EngineCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<EngineRule> rules() {
        return List.of(EngineRule.values());
    }

    @Override
    public Stream<Contradiction> check(Instant now) {
        Timestamp longAgo = Timestamp.from(now.minus(PATIENCE));
        return Stream.of(
                        found(
                                EngineRule.INCIDENT_OPEN,
                                "select e.business_key_ as number, i.activity_id_ as detail from act_ru_incident i"
                                        + " left join act_ru_execution e on e.id_ = i.proc_inst_id_"),
                        found(
                                EngineRule.JOB_FAILED,
                                "select e.business_key_ as number, d.act_id_ as detail from act_ru_job found"
                                        + OF_INSTANCE
                                        + " left join act_ru_jobdef d on d.id_ = found.job_def_id_ where found.retries_ <= 0"),
                        found(
                                EngineRule.TIMER_WAITS,
                                "select e.business_key_ as number, d.act_id_ as detail from act_ru_job found"
                                        + OF_INSTANCE
                                        + " left join act_ru_jobdef d on d.id_ = found.job_def_id_"
                                        + " where found.type_ = 'timer' and found.retries_ > 0"
                                        + " and found.suspension_state_ = 1 and found.duedate_ < ?",
                                longAgo),
                        found(
                                EngineRule.PROCESS_OF_NOBODY,
                                "select e.business_key_ as number, d.key_ as detail from act_ru_execution e"
                                        + " join act_re_procdef d on d.id_ = e.proc_def_id_ where e.id_ = e.proc_inst_id_"
                                        + " and d.key_ <> 'calendar-import'"
                                        + " and not exists (select 1 from case_file where case_no = e.business_key_)"
                                        + " and not exists (select 1 from complaint where complaint_no = e.business_key_)"),
                        found(
                                EngineRule.TASK_OF_NOBODY,
                                "select cast(null as varchar(10)) as number, task_def_key_ as detail from act_ru_task"
                                        + " where proc_inst_id_ is null"))
                .flatMap(contradictions -> contradictions);
    }

    private Stream<Contradiction> found(EngineRule rule, String sql, Object... parameters) {
        return jdbc
                .sql(sql)
                .params(parameters)
                .query((row, i) -> Contradiction.of(row.getString("number"), rule, row.getString("detail")))
                .list()
                .stream();
    }
}
