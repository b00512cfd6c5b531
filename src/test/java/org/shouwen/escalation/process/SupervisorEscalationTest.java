package org.shouwen.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.engine.AsSystem;
import org.shouwen.escalation.EscalationReason;
import org.shouwen.testing.Caller;
import org.shouwen.testing.FullCoverage;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of the model, from the report to its end event. */
@ShouwenTest
@FullCoverage("supervisor-escalation")
class SupervisorEscalationTest {

    /** A process that waits for what the supervisor decides. */
    private static final String CALLER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://shouwen.org/test">
              <process id="asks-the-head" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="asked"/>
                <sequenceFlow id="f1" sourceRef="asked" targetRef="askHead"/>
                <callActivity id="askHead" calledElement="supervisor-escalation">
                  <extensionElements>
                    <camunda:in businessKey="#{execution.processBusinessKey}"/>
                    <camunda:in sourceExpression="RESPONSIBILITY_UNCLEAR" target="reasonCode"/>
                    <camunda:out source="decision" target="decision"/>
                    <camunda:out source="newResponsible" target="newResponsible"/>
                  </extensionElements>
                </callActivity>
                <sequenceFlow id="f2" sourceRef="askHead" targetRef="goesOn"/>
                <receiveTask id="goesOn"/>
              </process>
            </definitions>
            """;

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    AsSystem system;

    @Autowired
    EscalationMessages messages;

    @Autowired
    TransactionTemplate transaction;

    private EscalationTimers timers;
    private String deployment;
    private String reading;

    @BeforeEach
    void aTuesdayMorning() {
        time.is("2026-03-10T09:00");
        timers = new EscalationTimers(management, runtime);
        // whatever other tests have left with the leaders
        remindedOneByOneBelow(250);
    }

    @AfterEach
    void takeEverythingBack() {
        remindedOneByOneBelow(10);
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
            authorizations.deleteAuthorization(reading);
        }
    }

    @Test
    void whatAClerkCannotSolveGoesToTheHeadWhoReassignsIt() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");

        assertThat(matter.assignee("supervisorDecides")).isEqualTo("head01");
        assertThat(matter.dueAt("supervisorDecides")).isEqualTo(time.at("2026-03-11T17:30"));

        matter.decides("head01", "supervisorDecides", Map.of("decision", "REASSIGN", "newResponsible", "clerk04"))
                .ok();

        assertThat(matter.responsibleClerk()).isEqualTo("clerk04");
        assertThat(matter.assignee("classifyMatter")).isEqualTo("clerk04");
        assertThat(matter.taskKeys()).containsExactly("classifyMatter");
        assertThat(matter.events()).contains("ESCALATED", "ESCALATION_DECIDED", "TRANSFERRED");
    }

    @Test
    void aSilentLevelIsFollowedByTheNextAndTheLastOneIsRemindedEveryWorkingDay() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");
        timers.stopLimitOfTheDay(matter.caseNo());

        time.is("2026-03-11T17:30");
        timers.fires(matter.caseNo(), "levelTimeout");
        assertThat(matter.assignee("supervisorDecides")).isEqualTo("lead01");
        assertThat(matter.dueAt("supervisorDecides")).isEqualTo(time.at("2026-03-12T17:30"));

        time.is("2026-03-12T17:30");
        timers.fires(matter.caseNo(), "levelTimeout");
        assertThat(matter.assignee("principalDecides")).isEqualTo("prin01");
        assertThat(timers.waiting(matter.caseNo(), "levelTimeout")).isEmpty();

        assertThat(timers.dueAt(matter.caseNo(), "dailyReminder")).isEqualTo(time.at("2026-03-13T08:30"));
        time.is("2026-03-13T08:30");
        timers.fires(matter.caseNo(), "dailyReminder");
        assertThat(matter.events()).containsOnlyOnce("SUPERVISOR_REMINDED");

        time.is("2026-03-14T08:30");
        timers.fires(matter.caseNo(), "dailyReminder");
        assertThat(matter.events()).containsOnlyOnce("SUPERVISOR_REMINDED");

        matter.decides("prin01", "principalDecides", Map.of("decision", "CLOSE", "reason", "已电话答复窗口,按规定办理。"))
                .ok();
        assertThat(matter.taskKeys()).containsExactly("classifyMatter");
        assertThat(timers.waiting(matter.caseNo(), "dailyReminder")).isEmpty();
    }

    @Test
    void aSupervisorPassesOnWhatIsBeyondThatLevelToo() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");

        matter.decides("head01", "supervisorDecides", Map.of("decision", "RAISE", "reason", "须由局里协调。"))
                .ok();

        assertThat(matter.assignee("supervisorDecides")).isEqualTo("lead01");
        assertThat(matter.status("上报 ")).isEqualTo("已报上一级领导");
        matter.decides("lead01", "supervisorDecides", Map.of("decision", "INSTRUCT", "instruction", "请先行受理,材料后补。"))
                .ok();
        assertThat(matter.status("上报 ")).isEqualTo("已处理");
    }

    @Test
    void whoHasManyBeforeHimReadsOfAllAtOnce() {
        remindedOneByOneBelow(1);
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");
        timers.fires(matter.caseNo(), "levelTimeout");
        timers.fires(matter.caseNo(), "levelTimeout");

        time.is("2026-03-11T08:30");
        timers.fires(matter.caseNo(), "dailyReminder");

        assertThat(matter.events()).doesNotContain("SUPERVISOR_REMINDED");
        assertThat(new Caller(port, "prin01").get("/escalations").text()).contains("待我处理", matter.caseNo());
    }

    @Test
    void aSupervisionNoticeIsAPaperThatItsDepartmentReads() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");
        matter.decides(
                        "head01",
                        "supervisorDecides",
                        Map.of(
                                "decision", "SUPERVISION_NOTICE",
                                "department", "dept-insurance",
                                "instruction", "请核对缴费记录",
                                "dueAt", "2026-03-12"))
                .ok();

        String href = matter.dossier().path("documents").findValuesAsText("href").stream()
                .filter(found -> found.startsWith("/documents/DC-2026-"))
                .findFirst()
                .orElseThrow();
        assertThat(new Caller(port, "ins01").get(href).text())
                .contains("督查通知单", "县社会保险经办机构：", "请核对缴费记录", "2026年3月12日17时30分", "陈虚所");
        assertThat(new Caller(port, "lab01").get(href).status())
                .as("another department")
                .isEqualTo(404);
    }

    @Test
    void aClosedCaseLeavesNothingToDecide() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedOnSite("clerk01", "ORDINARY");
        String task = matter.task("supervisorDecides").path("id").asText();

        matter.withdrawnBy("clerk01");

        assertThat(matter.taskKeys()).isEmpty();
        assertThat(matter.events()).contains("ESCALATED", "WITHDRAWN", "ESCALATION_CLOSED");
        assertThat(matter.status("上报 ")).isEqualTo("事项办结后了结");
        assertThat(matter.completes("head01", task, Map.of("decision", "CLOSE", "reason", "已经处理"))
                        .refusedWith(400))
                .contains("CASE_CLOSED");
        assertThat(matter.events()).doesNotContain("ESCALATION_DECIDED");
    }

    @Test
    void aProcessThatAskedGoesOnWithTheDecision() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01");
        ProcessInstance caller = asks(matter.caseNo());
        assertThat(matter.assignee("supervisorDecides")).isEqualTo("head01");

        matter.decides("head01", "supervisorDecides", Map.of("decision", "REASSIGN", "newResponsible", "clerk04"))
                .ok();

        assertThat(runtime.getActiveActivityIds(caller.getId())).containsExactly("goesOn");
        assertThat(runtime.getVariables(caller.getId()))
                .containsEntry("decision", "REASSIGN")
                .containsEntry("newResponsible", "clerk04");
        assertThat(matter.responsibleClerk()).isEqualTo("clerk04");
    }

    @Test
    void aProcessAsksAlthoughTheSameHasBeenReported() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01");
        transaction.executeWithoutResult(status -> messages.raise(Reported.report(
                matter.caseNo(), "OF-01", EscalationReason.RESPONSIBILITY_UNCLEAR, "ORDINARY", List.of(), null)));

        asks(matter.caseNo());

        assertThat(matter.assignees("supervisorDecides")).containsExactly("head01", "head01");
    }

    @Test
    void whatWasAskedEndsWithTheProcessThatAsked() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01");
        ProcessInstance caller = asks(matter.caseNo());

        runtime.deleteProcessInstance(caller.getId(), "Withdrawn");
        matter.withdrawnBy("clerk01");

        assertThat(matter.taskKeys()).isEmpty();
        assertThat(matter.status("上报 ")).isEqualTo("事项办结后了结");
    }

    private void remindedOneByOneBelow(int many) {
        new Caller(port, "adm01")
                .put("/api/admin/limits", Map.of("escalationDigest", many))
                .ok();
    }

    private ProcessInstance asks(String caseNo) {
        deployment = repository
                .createDeployment()
                .addString("asks-the-head.bpmn", CALLER)
                .deploy()
                .getId();
        // what measures the coverage reads the model in the name of whoever decides
        Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.PROCESS_DEFINITION);
        everybody.setResourceId("asks-the-head");
        everybody.addPermission(Permissions.READ);
        reading = authorizations.saveAuthorization(everybody).getId();
        return system.forOffice("OF-01", () -> runtime.startProcessInstanceByKey("asks-the-head", caseNo));
    }
}
