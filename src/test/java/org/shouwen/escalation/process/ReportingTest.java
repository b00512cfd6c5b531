package org.shouwen.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.escalation.process.ReportedCase.report;
import static org.shouwen.escalation.process.ReportedCase.with;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwen.testing.Caller;
import org.shouwen.testing.EngineTexts;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody at the counter reports, and what it means for the work meanwhile. */
@ShouwenTest
class ReportingTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void aTuesdayMorning() {
        time.is("2026-03-10T09:00");
    }

    @Test
    void whoReportedUpwardWaitsForTheDecision() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");
        String task = matter.task("classifyMatter").path("id").asText();
        Map<String, Object> form = Map.of("jurisdiction", "OWN_DUTY");

        assertThat(matter.completes("clerk01", task, form).refusedWith(403)).contains("NOT_AUTHORISED", "等待上级处理");

        matter.decides("head01", "supervisorDecides", Map.of("decision", "INSTRUCT", "instruction", "按本所职责办理即可。"))
                .ok();
        matter.completes("clerk01", task, form).ok();
    }

    @Test
    void whoReportsAnIncidentGoesOnWorking() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedOnSite("clerk01", "ORDINARY");

        assertThat(matter.dueAt("supervisorDecides")).isEqualTo(time.at("2026-03-10T09:15"));
        matter.completes(
                        "clerk01",
                        matter.task("classifyMatter").path("id").asText(),
                        Map.of("jurisdiction", "OWN_DUTY"))
                .ok();
    }

    @Test
    void aMajorIncidentReachesBothLevelsAndTheFirstDecisionHolds() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedOnSite("clerk01", "MAJOR");
        assertThat(matter.assignees("supervisorDecides")).containsExactlyInAnyOrder("head01", "lead01");
        String ofTheHead = matter.taskOf("head01", "supervisorDecides");
        assertThat(matter.completes("head01", ofTheHead, Map.of("decision", "RAISE", "reason", "请局领导处理"))
                        .refusedWith(400))
                .contains("FIELD_INVALID", "上一级领导");

        matter.completes(
                        "lead01",
                        matter.taskOf("lead01", "supervisorDecides"),
                        Map.of("decision", "CLOSE", "reason", "已经平息", "settlement", "已到场接待并妥善处理。"))
                .ok();

        assertThat(matter.assignees("supervisorDecides")).isEmpty();
        assertThat(matter.completes("head01", ofTheHead, Map.of("decision", "CLOSE", "reason", "已经平息"))
                        .refusedWith(400))
                .contains("CASE_CLOSED");
        assertThat(matter.value("上报 ", "决定人")).isEqualTo("蒋虚主");
    }

    @Test
    void theSameIsNotReportedTwiceWhileItIsOpen() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedOnSite("clerk01", "ORDINARY");
        assertThat(matter.acts("clerk01", "on-site-incident", report("MAJOR")).refusedWith(400))
                .contains("REQUEST_INVALID", "已经上报");

        matter.decides(
                        "head01",
                        "supervisorDecides",
                        Map.of("decision", "CLOSE", "reason", "已经平息", "settlement", "所长已当面接待。"))
                .ok();
        matter.reportedOnSite("clerk01", "ORDINARY");
        assertThat(matter.events().stream().filter("ESCALATED"::equals)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            severity    |             | FIELD_REQUIRED
            severity    | TERRIBLE    | FIELD_INVALID
            description |             | FIELD_REQUIRED
            description | 服务对象吵闹 | FIELD_INVALID
            description | 服务对象吵闹,我说这事不归我管 | FORBIDDEN_PHRASE
            """)
    void aReportWithoutFactsIsRefused(String field, String value, String code) {
        ReportedCase matter = ReportedCase.registered(port, "clerk01");
        for (String action : new String[] {"report-upward", "on-site-incident"}) {
            assertThat(matter.acts("clerk01", action, with(report("ORDINARY"), field, value))
                            .refusedWith(400))
                    .contains(code);
        }
        assertThat(matter.taskKeys()).containsExactly("classifyMatter");
    }

    @Test
    void onlyThoseWhoWorkOnTheCaseReportIt() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01");

        assertThat(matter.acts("clerk03", "report-upward", report("ORDINARY")).refusedWith(403))
                .contains("NOT_AUTHORISED");
        assertThat(matter.actions("clerk01")).contains("report-upward", "on-site-incident");
        assertThat(matter.actions("clerk03")).doesNotContain("report-upward", "on-site-incident");
    }

    @Test
    void aClerkCannotTakeTheTaskOfASupervisor() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");
        String task = matter.task("supervisorDecides").path("id").asText();
        Caller clerk = new Caller(port, "clerk01");

        assertThat(clerk.post("/engine-rest/task/" + task + "/claim", Map.of("userId", "clerk01"))
                        .refusedWith(403))
                .contains("NOT_AUTHORISED");
        assertThat(matter.completes("clerk01", task, Map.of("decision", "CLOSE", "reason", "不必处理"))
                        .refusedWith(403))
                .contains("NOT_AUTHORISED");
        assertThat(clerk.get("/engine-rest/task/" + task + "/deployed-form").refusedWith(403))
                .contains("NOT_AUTHORISED");
    }

    @Test
    void whatHappenedIsNotInTheEngine() {
        String name = "钱虚戊当众";
        ReportedCase matter = ReportedCase.registered(port, "clerk01");
        matter.acts("clerk01", "on-site-incident", with(report("MAJOR"), "description", name + "要求领导出面接待。"))
                .ok();
        matter.completes(
                        "lead01",
                        matter.taskOf("lead01", "supervisorDecides"),
                        Map.of("decision", "CLOSE", "reason", name + "已离开", "settlement", name + "已由所长接待"))
                .ok();

        assertThat(EngineTexts.holding(jdbc, name)).isEmpty();
    }
}
