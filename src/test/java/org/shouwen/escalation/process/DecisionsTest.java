package org.shouwen.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.escalation.process.ReportedCase.with;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwen.staff.StaffDirectory;
import org.shouwen.testing.Caller;
import org.shouwen.testing.FullCoverage;
import org.shouwen.testing.OfficeRoster;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a supervisor may decide, what each decision does, and when it is refused. */
@ShouwenTest
@FullCoverage("rectification")
class DecisionsTest {

    private static final String TASK = "supervisorDecides";

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @RegisterExtension
    final OfficeRoster roster = new OfficeRoster();

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    StaffDirectory staff;

    @BeforeEach
    void aTuesdayMorning() {
        time.is("2026-03-10T09:00");
    }

    @Test
    void anInstructionIsReadByTheClerkAndTheFirstAskedClerk() {
        ReportedCase matter = reported();

        matter.decides("head01", TASK, Map.of("decision", "INSTRUCT", "instruction", "请按容缺办理,三日内补齐。"))
                .ok();

        assertThat(matter.value("上报 ", "批示、整改要求")).isEqualTo("请按容缺办理,三日内补齐。");
        assertThat(matter.assignee("classifyMatter")).isEqualTo("clerk01");
    }

    @Test
    void whoTakesOverHandlesTheCase() {
        ReportedCase matter = reported();

        matter.decides("head01", TASK, Map.of("decision", "TAKE_OVER")).ok();

        assertThat(matter.responsibleClerk()).isEqualTo("head01");
        matter.completes(
                        "head01", matter.task("classifyMatter").path("id").asText(), Map.of("jurisdiction", "OWN_DUTY"))
                .ok();
    }

    @Test
    void aLeaderOfTheBureauTakesOverToo() {
        ReportedCase matter = reported();
        matter.decides("head01", TASK, Map.of("decision", "RAISE", "reason", "须由局里协调。"))
                .ok();

        matter.decides("lead01", TASK, Map.of("decision", "TAKE_OVER")).ok();

        matter.completes(
                        "lead01", matter.task("classifyMatter").path("id").asText(), Map.of("jurisdiction", "OWN_DUTY"))
                .ok();
    }

    @Test
    void aSupervisionNoticeIsKeptWithItsDepartmentAndLimit() {
        ReportedCase matter = reported();

        matter.decides(
                        "head01",
                        TASK,
                        Map.of("decision", "SUPERVISION_NOTICE", "department", "dept-insurance", "dueAt", "2026-03-12"))
                .ok();

        assertThat(matter.value("上报 ", "承办部门")).isEqualTo("dept-insurance");
        assertThat(matter.value("上报 ", "完成期限")).isEqualTo("2026-03-12");
    }

    @Test
    void whatIsToBePutRightHasATaskAndALimitOfItsOwn() {
        ReportedCase matter = rectifying();
        assertThat(matter.assignee("rectify")).isEqualTo("clerk01");
        assertThat(matter.dueAt("rectify")).isEqualTo(time.at("2026-03-12T17:30"));

        matter.withdrawnBy("clerk01");
        assertThat(matter.taskKeys()).as("outlives the case").containsExactly("rectify");

        matter.completes("clerk01", matter.task("rectify").path("id").asText(), Map.of("result", "已补登记并学习制度。"))
                .ok();
        assertThat(matter.taskKeys()).isEmpty();
        assertThat(matter.value("整改 ", "整改结果")).isEqualTo("已补登记并学习制度。");
        assertThat(matter.events()).contains("RECTIFIED");
    }

    @Test
    void whatIsNotPutRightInTimeIsReported() {
        ReportedCase matter = rectifying();

        EscalationTimers timers = new EscalationTimers(management, runtime);
        timers.stopLimitOfTheDay(matter.caseNo());

        time.is("2026-03-12T17:30");
        timers.fires(matter.caseNo(), "rectificationLate");

        time.is("2026-03-12T17:31");
        assertThat(new Caller(port, "head01").get("/escalations").text()).contains(matter.caseNo(), "已逾期");
        assertThat(matter.taskKeys()).contains("rectify", TASK);
        assertThat(matter.assignee(TASK)).isEqualTo("head01");
        matter.decides("head01", TASK, Map.of("decision", "CLOSE", "reason", "已当面督促。"))
                .ok();
        matter.completes("clerk01", matter.task("rectify").path("id").asText(), Map.of("result", "已补登记并学习制度。"))
                .ok();
    }

    @Test
    void aSettledIncidentSaysHowItWasSettled() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedOnSite("clerk01", "ORDINARY");

        assertThat(matter.decides("head01", TASK, Map.of("decision", "CLOSE", "reason", "已经平息"))
                        .refusedWith(400))
                .contains("FIELD_REQUIRED", "现场处置情况");
        matter.decides("head01", TASK, Map.of("decision", "CLOSE", "reason", "已经平息", "settlement", "所长当面接待,已解释清楚。"))
                .ok();
        assertThat(matter.value("上报 ", "现场处置情况")).isEqualTo("所长当面接待,已解释清楚。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CLOSE              |                |         |            |                | FIELD_REQUIRED | 理由
            RAISE              |                |         |            |                | FIELD_REQUIRED | 理由
            INSTRUCT           |                |         |            |                | FIELD_REQUIRED | 批示、整改要求
            INSTRUCT           |                | 照办    |            |                | FIELD_INVALID  | 批示、整改要求
            RECTIFY            |                |         | 2026-03-12 |                | FIELD_REQUIRED | 批示、整改要求
            RECTIFY            |                | 请补做登记 |          |                | FIELD_REQUIRED | 完成期限
            RECTIFY            |                | 请补做登记 | 2026-03-10 |              | FIELD_INVALID  | 完成期限
            RECTIFY            |                | 请补做登记 | 2026-03-14 |              | FIELD_INVALID  | 完成期限
            SUPERVISION_NOTICE |                |         | 2026-03-12 |                | FIELD_REQUIRED | 承办部门
            SUPERVISION_NOTICE |                |         | 2026-03-08 | dept-insurance | FIELD_INVALID  | 完成期限
            SUPERVISION_NOTICE |                |         | 2026-03-12 | dept-nobody    | FIELD_INVALID  | 承办部门
            REASSIGN           |                |         |            |                | FIELD_REQUIRED | 新承办人
            REASSIGN           | clerk21        |         |            |                | FIELD_INVALID  | 新承办人
            RECLASSIFY         |                |         |            |                | FIELD_INVALID  | 处理决定
            DISMISS            |                |         |            |                | FIELD_INVALID  | 处理决定
            """)
    void aDecisionThatLacksSomethingIsRefused(
            String decision,
            String newResponsible,
            String instruction,
            String dueAt,
            String department,
            String code,
            String named) {
        ReportedCase matter = reported();
        Map<String, Object> form = Map.of("decision", decision);
        form = newResponsible == null ? form : with(form, "newResponsible", newResponsible);
        form = instruction == null ? form : with(form, "instruction", instruction);
        form = dueAt == null ? form : with(form, "dueAt", dueAt);
        form = department == null ? form : with(form, "department", department);
        List<String> before = matter.events();

        assertThat(matter.decides("head01", TASK, form).refusedWith(400)).contains(code, named);

        assertThat(matter.events()).isEqualTo(before);
        assertThat(matter.assignee(TASK)).isEqualTo("head01");
    }

    @Test
    void nobodyWhoIsAwayGetsTheCase() {
        roster.absent(staff, "clerk04");
        ReportedCase matter = reported();

        assertThat(matter.decides("head01", TASK, Map.of("decision", "REASSIGN", "newResponsible", "clerk04"))
                        .refusedWith(403))
                .contains("NOT_AUTHORISED", "新承办人");
    }

    @Test
    void theLastLevelCannotPassOn() {
        ReportedCase matter = reported();
        EscalationTimers timers = new EscalationTimers(management, runtime);
        timers.fires(matter.caseNo(), "levelTimeout");
        timers.fires(matter.caseNo(), "levelTimeout");

        assertThat(matter.decides("prin01", "principalDecides", Map.of("decision", "RAISE", "reason", "请再上报"))
                        .refusedWith(400))
                .contains("FIELD_INVALID", "处理决定");
    }

    @Test
    void uncivilLanguageIsRefused() {
        ReportedCase matter = reported();

        assertThat(matter.decides("head01", TASK, Map.of("decision", "INSTRUCT", "instruction", "告诉他不归我管就行了"))
                        .refusedWith(400))
                .contains("FORBIDDEN_PHRASE");
    }

    @Test
    void aClerkMayVoiceOneObjectionWhichTheNextLevelReads() {
        ReportedCase matter = reported();
        assertThat(matter.actions("clerk01")).doesNotContain("object-to-decision");
        matter.decides("head01", TASK, Map.of("decision", "INSTRUCT", "instruction", "请当场办结,不再补充材料。"))
                .ok();

        matter.acts("clerk01", "object-to-decision", Map.of("note", "缺少身份证件,当场办结不符合规定。"))
                .ok();

        assertThat(matter.value("上报 ", "不同意见")).isEqualTo("缺少身份证件,当场办结不符合规定。");
        assertThat(matter.acts("clerk01", "object-to-decision", Map.of("note", "再次提出"))
                        .refusedWith(403))
                .contains("NOT_AUTHORISED");
        assertThat(matter.value("上报 ", "处理决定")).as("stands meanwhile").isEqualTo("批示意见");

        matter.reportedUpward("clerk01");
        assertThat(matter.form("head01", TASK)).contains("工作人员的不同意见", "当场办结不符合规定");
    }

    private ReportedCase reported() {
        return ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");
    }

    private ReportedCase rectifying() {
        ReportedCase matter = reported();
        matter.decides(
                        "head01",
                        TASK,
                        Map.of("decision", "RECTIFY", "instruction", "请补做登记并学习首问制度。", "dueAt", "2026-03-12"))
                .ok();
        return matter;
    }
}
