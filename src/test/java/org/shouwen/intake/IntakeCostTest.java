package org.shouwen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the main path of an intake costs the database, login included: as few write transactions as steps the clerk sees. */
@ShouwenTest
@Import(IntakeCostTest.Counting.class)
class IntakeCostTest {

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void warmUp() {
        registerAndAnswer();
    }

    @Test
    void anIntakeAnsweredAtOnceIsOneWriteTransaction() {
        Work.reset();
        registerAndAnswer();
        assertThat(Work.COMMITS).as("write transactions").hasValue(1);
        assertThat(Work.INSERTS.get()).as("inserted rows").isLessThanOrEqualTo(20);
        assertThat(Work.STATEMENTS.get()).as("statements").isLessThanOrEqualTo(45);
    }

    @Test
    void anIntakeStepByStepIsOneWriteTransactionForEachStep() {
        Work.reset();
        String instance = (String) start(Map.of()).get("id");
        complete(instance, Map.of("jurisdiction", "OWN_DUTY"));
        complete(instance, answer());
        assertThat(Work.COMMITS).as("write transactions").hasValue(3);
        assertThat(Work.INSERTS.get()).as("inserted rows").isLessThanOrEqualTo(50);
        assertThat(Work.STATEMENTS.get()).as("statements").isLessThanOrEqualTo(150);
    }

    @Test
    void noCaseCostsAuthorizationRowsOrVariableDetails() {
        List<Integer> before = rows();
        registerAndAnswer();
        start(Map.of());
        assertThat(rows()).isEqualTo(before);
    }

    private List<Integer> rows() {
        return List.of("ACT_RU_AUTHORIZATION", "ACT_HI_DETAIL", "ACT_RU_TASK_METER_LOG").stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    private void registerAndAnswer() {
        Map<String, Object> form = new HashMap<>(answer());
        form.put("jurisdiction", "OWN_DUTY");
        assertThat(start(form).get("ended")).isEqualTo(true);
    }

    private static Map<String, Object> answer() {
        return Map.of(
                "answeredNow",
                true,
                "answerText",
                "可以补缴,请持身份证办理",
                "policyBasis",
                "RS-001 v1",
                "answersEverything",
                true);
    }

    private Map<?, ?> start(Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(more);
        form.putAll(Map.of(
                "channel", "VISIT",
                "intakeType", "POLICY_CONSULTATION",
                "matter", "城乡居保断缴后能否补缴",
                "clientName", "张虚甲",
                "clientPhone", "13000000001",
                "urgency", "NORMAL"));
        ResponseEntity<Map> started =
                post("/engine-rest/process-definition/key/consultation-intake/submit-form", form, Map.class);
        assertThat(started.getStatusCode().is2xxSuccessful()).as("%s", started).isTrue();
        return started.getBody();
    }

    private void complete(String instance, Map<String, Object> form) {
        String task = jdbc.sql("select id_ from act_ru_task where proc_inst_id_ = ?")
                .param(instance)
                .query(String.class)
                .single();
        ResponseEntity<String> completed = post("/engine-rest/task/" + task + "/submit-form", form, String.class);
        assertThat(completed.getStatusCode().is2xxSuccessful())
                .as("%s", completed)
                .isTrue();
    }

    private <T> ResponseEntity<T> post(String path, Map<String, Object> form, Class<T> answer) {
        Map<String, Object> variables = new HashMap<>();
        form.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return http.withBasicAuth("clerk01", "shouwen").postForEntity(path, Map.of("variables", variables), answer);
    }

    /** What has been done to the database since the last reset. */
    static final class Work implements QueryExecutionListener, MethodExecutionListener {

        static final AtomicInteger STATEMENTS = new AtomicInteger();
        static final AtomicInteger INSERTS = new AtomicInteger();
        static final AtomicInteger COMMITS = new AtomicInteger();
        private static final Set<String> WRITING = ConcurrentHashMap.newKeySet();

        static void reset() {
            STATEMENTS.set(0);
            INSERTS.set(0);
            COMMITS.set(0);
            WRITING.clear();
        }

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            STATEMENTS.incrementAndGet();
            for (QueryInfo query : queries) {
                String sql = query.getQuery().strip().toLowerCase();
                if (sql.startsWith("insert")) {
                    INSERTS.addAndGet(Math.max(1, query.getParametersList().size()));
                }
                if (!sql.startsWith("select")) {
                    WRITING.add(execution.getConnectionId());
                }
            }
        }

        @Override
        public void beforeMethod(MethodExecutionContext context) {}

        @Override
        public void afterMethod(MethodExecutionContext context) {
            String connection = context.getConnectionInfo() == null
                    ? ""
                    : context.getConnectionInfo().getConnectionId();
            if (context.getMethod().getName().equals("commit") && WRITING.remove(connection)) {
                COMMITS.incrementAndGet();
            }
        }
    }

    @TestConfiguration
    static class Counting {

        @Bean
        static BeanPostProcessor countingDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (!(bean instanceof DataSource source)) {
                        return bean;
                    }
                    Work work = new Work();
                    return ProxyDataSourceBuilder.create(source)
                            .listener(work)
                            .methodListener(work)
                            .build();
                }
            };
        }
    }
}
