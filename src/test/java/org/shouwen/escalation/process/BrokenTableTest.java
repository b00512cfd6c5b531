package org.shouwen.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.testing.TableBehindTheGate.shipped;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwen.engine.DecisionRetries;
import org.shouwen.testing.Caller;
import org.shouwen.testing.LogSearch;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.TableBehindTheGate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table put into the engine behind the gate's back, as a person with the database could: no report is ever lost. */
@ShouwenTest
class BrokenTableTest {

    private static final String TABLE = "escalation-routing.dmn";

    @RegisterExtension
    final TableBehindTheGate table = new TableBehindTheGate(TABLE);

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    DecisionRetries retries;

    @Autowired
    JdbcClient jdbc;

    private EscalationTimers timers;

    @BeforeEach
    void aTuesdayMorning() {
        time.is("2026-03-10T09:00");
        timers = new EscalationTimers(management, runtime);
    }

    @AfterEach
    void theShippedTableIsBack() {
        table.putBack();
        assertThat(faults()).isZero();
    }

    static Stream<String> brokenTables() {
        String table = shipped(TABLE);
        return Stream.of(
                table.replace("name=\"firstLevel\"", "name=\"level\""),
                table.replaceFirst("(?s)<rule id=\"ordinary\">.*?</rule>", ""),
                table.replace("<text>\"COMPLAINT_STEP_LATE\"</text>", "<text>\"COMPLAINT_STEP_LATE</text>"),
                table.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\""),
                table.replaceFirst("(?s)(id=\"ordinaryFirst\">\\s*<text>)1", "$14"),
                table.replaceFirst("(?s)(id=\"ordinaryFirst\">\\s*<text>)1", "$1\"所长\""),
                table.replaceFirst("(?s)(id=\"ordinaryFirst\">\\s*<text>)1", "$1"),
                table.replaceFirst("(?s)(id=\"ordinaryLast\">\\s*<text>)1", "$13")
                        .replaceFirst("(?s)(id=\"ordinaryHighest\">\\s*<text>)3", "$12"),
                table.replace("<text>severity</text>", "<text>nothing.of.the.kind</text>")
                        .replaceFirst("(?s)(id=\"complaintStepLateSeverity\">\\s*<text>)", "$1?.a.b > 3 and")
                        .replace("> 3", "&gt; 3"));
    }

    @ParameterizedTest
    @MethodSource("brokenTables")
    void whatAPersonReportsAndALimitThatIsMissedArriveAllTheSame(String broken) {
        behindTheGate(broken);

        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");
        assertThat(matter.assignee("supervisorDecides")).isEqualTo("head01");
        assertThat(timers.dueAt(matter.caseNo(), "levelTimeout")).isEqualTo(time.at("2026-03-11T17:30"));

        ReportedCase late = ReportedCase.registered(port, "clerk01");
        time.is("2026-03-10T17:31");
        timers.fires(late.caseNo(), "intakeDueMissed");
        assertThat(late.assignee("supervisorDecides")).isEqualTo("head01");
        assertThat(management.createJobQuery().noRetriesLeft().list())
                .noneMatch(job -> runtime.createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .processInstanceBusinessKey(late.caseNo())
                                .count()
                        > 0);

        matter.decides("head01", "supervisorDecides", Map.of("decision", "INSTRUCT", "instruction", "请按规定受理办理。"))
                .ok();
    }

    @Test
    void onceTheTableIsRightThoseAreAskedWhomItNames() {
        behindTheGate(shipped(TABLE).replaceFirst("(?s)<rule id=\"ordinary\">.*?</rule>", ""));
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");
        ReportedCase untouched = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");
        ReportedCase passedOn = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");
        passedOn.decides("head01", "supervisorDecides", Map.of("decision", "RAISE", "reason", "须由局里统一答复"))
                .ok();
        assertThat(page("ov01")).contains("“上报路由”决策表不能用");

        retries.askAgain();
        assertThat(matter.assignee("supervisorDecides")).isEqualTo("head01");
        assertThat(faults()).isEqualTo(3);

        behindTheGate(ordinary(2, 3));
        retries.askAgain();

        assertThat(matter.assignee("supervisorDecides")).isEqualTo("lead01");
        assertThat(matter.events()).contains("ESCALATION_REROUTED");
        assertThat(timers.waiting(matter.caseNo(), "levelTimeout")).hasSize(1);
        assertThat(passedOn.assignee("supervisorDecides")).isEqualTo("lead01");
        assertThat(passedOn.events()).doesNotContain("ESCALATION_REROUTED");
        assertThat(faults()).isZero();
        assertThat(page("ov01")).doesNotContain("“上报路由”决策表不能用");

        time.is("2026-03-11T17:31");
        timers.fires(matter.caseNo(), "levelTimeout");
        assertThat(matter.assignee("principalDecides")).isEqualTo("prin01");
        assertThat(untouched.assignee("supervisorDecides")).isEqualTo("lead01");
        matter.decides("prin01", "principalDecides", Map.of("decision", "CLOSE", "reason", "已经答复"))
                .ok();
    }

    @Test
    void whereTheTableNamesTheSameNothingMovesAndWhereItEndsThereTheLastLevelIsAsked() {
        behindTheGate("nonsense");
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");
        String task = matter.task("supervisorDecides").path("id").asText();

        behindTheGate(shipped(TABLE));
        retries.askAgain();
        assertThat(matter.task("supervisorDecides").path("id").asText()).isEqualTo(task);
        assertThat(matter.events()).doesNotContain("ESCALATION_REROUTED");

        behindTheGate("nonsense");
        ReportedCase other = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");
        behindTheGate(ordinary(1, 1));
        retries.askAgain();
        assertThat(other.assignee("principalDecides")).isEqualTo("head01");
        assertThat(timers.waiting(other.caseNo(), "dailyReminder")).hasSize(1);
    }

    @Test
    void theLogSaysItOnceAndTheAdministratorSeesTheCell() {
        try (LogSearch log = new LogSearch(line -> line.contains("escalation-routing"))) {
            behindTheGate(shipped(TABLE)
                    .replace("<text>\"COMPLAINT_STEP_LATE\"</text>", "<text>\"COMPLAINT_STEP_LATE</text>"));
            ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");
            ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");

            assertThat(log.found())
                    .filteredOn(line -> line.startsWith("ERROR"))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("不能用"));
        }
        assertThat(new Caller(port, "adm01").get("/admin").text()).contains("正在使用的决策表有误", "第1行", "COMPLAINT_STEP_LATE");
    }

    @Test
    void aDefinitionThatCannotBeReadOrIsGoneLosesNothingEither() {
        behindTheGate("nonsense");
        assertThat(ReportedCase.registered(port, "clerk01")
                        .reportedOnSite("clerk01", "MAJOR")
                        .assignees("supervisorDecides"))
                .containsExactlyInAnyOrder("head01", "lead01");

        jdbc.sql("update act_re_decision_def set key_ = 'gone' where key_ = 'escalation-routing'")
                .update();
        forgetTables();
        try {
            assertThat(ReportedCase.registered(port, "clerk01")
                            .reportedUpward("clerk01")
                            .assignee("supervisorDecides"))
                    .isEqualTo("head01");
            assertThat(new Caller(port, "adm01").get("/admin").text()).contains("程序需要的决策表不存在");
        } finally {
            jdbc.sql("update act_re_decision_def set key_ = 'escalation-routing' where key_ = 'gone'")
                    .update();
            forgetTables();
        }
    }

    /** Whatever the engine itself would refuse is written over the bytes of one that it takes. */
    private void behindTheGate(String broken) {
        try {
            table.deploy(broken);
        } catch (RuntimeException e) {
            String id = table.deploy(shipped(TABLE)).getId();
            jdbc.sql("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ? and name_ = ?")
                    .params(broken.getBytes(StandardCharsets.UTF_8), id, TABLE)
                    .update();
            forgetTables();
        }
    }

    private void forgetTables() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardDecisionDefinitionCache();
    }

    /** The shipped table, with other levels for ordinary matters. */
    private static String ordinary(int first, int highest) {
        return shipped(TABLE)
                .replaceFirst("(?s)(id=\"ordinaryFirst\">\\s*<text>)1", "$1" + first)
                .replaceFirst("(?s)(id=\"ordinaryLast\">\\s*<text>)1", "$1" + first)
                .replaceFirst("(?s)(id=\"ordinaryHighest\">\\s*<text>)3", "$1" + highest);
    }

    private long faults() {
        return jdbc.sql("select count(*) from decision_fault where decision_id = 'escalation-routing'")
                .query(Long.class)
                .single();
    }

    private String page(String userId) {
        return new Caller(port, userId).get("/escalations").text();
    }
}
