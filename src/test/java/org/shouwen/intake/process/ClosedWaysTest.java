package org.shouwen.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.intake.process.Entries.finalAnswer;
import static org.shouwen.intake.process.Entries.ownDuty;
import static org.shouwen.intake.process.Entries.visit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.testing.Caller;
import org.shouwen.testing.Caller.Reply;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.StoredRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The engine's REST API has many ways to change a case; people have the forms and the actions of the case page only. */
@ShouwenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedWaysTest {

    private static final Map<String, Object> FORGED = Map.of("value", "clerk02", "type", "String");
    private static final Map<String, Object> START = Map.of("type", "startBeforeActivity", "activityId", "closeIntake");
    private static final Map<String, Object> FORGED_MANY = Map.of("modifications", Map.of("firstAskedClerk", FORGED));

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    StoredRows rows;
    WaitingCases waiting;
    Map<String, String> ids;

    @BeforeEach
    void onATuesdayMorningCasesWaitEverywhere() {
        time.is("2026-03-10T09:00");
        if (waiting == null) {
            rows = new StoredRows(database);
            waiting = WaitingCases.on(port);
            ids = ids();
        }
    }

    static Stream<Arguments> changes() {
        Map<String, Object> variables = Map.of("firstAskedClerk", FORGED);
        Map<String, Object> modification =
                Map.of("instructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "closeIntake")));
        return Stream.of(
                way("PUT", "/task/{task}/variables/firstAskedClerk", FORGED),
                way("PUT", "/task/{task}/variables/clientName", FORGED),
                way("PUT", "/task/{task}/localVariables/firstAskedClerk", FORGED),
                way("POST", "/task/{task}/variables", FORGED_MANY),
                way("POST", "/task/{task}/localVariables", FORGED_MANY),
                way("DELETE", "/task/{task}/variables/firstAskedClerk", null),
                way("PUT", "/process-instance/{instance}/variables/firstAskedClerk", FORGED),
                way("POST", "/process-instance/{instance}/variables", FORGED_MANY),
                way("DELETE", "/process-instance/{instance}/variables/firstAskedClerk", null),
                way("PUT", "/execution/{instance}/localVariables/firstAskedClerk", FORGED),
                way("POST", "/execution/{instance}/localVariables", FORGED_MANY),
                way("POST", "/execution/{instance}/signal", Map.of("variables", variables)),
                way(
                        "POST",
                        "/process-instance/variables-async",
                        Map.of("processInstanceIds", List.of("{instance}"), "variables", variables)),
                way("POST", "/process-instance/{instance}/modification", modification),
                way("POST", "/process-instance/{instance}/modification-async", modification),
                way("DELETE", "/process-instance/{instance}", null),
                way("POST", "/process-instance/delete", Map.of("processInstanceIds", List.of("{instance}"))),
                way("PUT", "/process-instance/{instance}/suspended", Map.of("suspended", true)),
                way("PUT", "/process-definition/key/consultation-intake/suspended", Map.of("suspended", true)),
                way("POST", "/task/{task}/resolve", Map.of("variables", variables)),
                way("POST", "/task/{task}/delegate", Map.of("userId", "clerk02")),
                way("POST", "/task/{task}/assignee", Map.of("userId", "clerk02")),
                way("POST", "/task/{task}/claim", Map.of("userId", "clerk02")),
                way("POST", "/task/{task}/unclaim", null),
                way("PUT", "/task/{task}", Map.of("name", "别的任务", "assignee", "clerk02", "priority", 100)),
                way("DELETE", "/task/{task}", null),
                way("POST", "/task/create", Map.of("name", "自拟任务", "assignee", "clerk02")),
                way("POST", "/task/{task}/identity-links", Map.of("userId", "clerk02", "type", "candidate")),
                way("POST", "/task/{task}/bpmnError", Map.of("errorCode", "E", "variables", variables)),
                way("POST", "/task/{task}/bpmnEscalation", Map.of("escalationCode", "E", "variables", variables)),
                way("POST", "/message", Map.of("messageName", "clientWithdrawn", "businessKey", "{caseNo}")),
                way("POST", "/execution/{instance}/messageSubscriptions/clientWithdrawn/trigger", Map.of()),
                way("POST", "/signal", Map.of("name", "any")),
                way("POST", "/job/{job}/execute", null),
                way("PUT", "/job/{job}/duedate", Map.of("duedate", "2030-01-01T10:00:00.000+0800")),
                way("PUT", "/job/{job}/retries", Map.of("retries", 0)),
                way("DELETE", "/history/process-instance/{instance}", null),
                way(
                        "POST",
                        "/process-definition/key/consultation-intake/restart",
                        Map.of("processInstanceIds", List.of("{instance}"), "instructions", List.of(START))),
                way("POST", "/filter/create", Map.of("resourceType", "Task", "name", "我的", "query", Map.of())),
                way(
                        "POST",
                        "/authorization/create",
                        Map.of(
                                "type",
                                1,
                                "permissions",
                                List.of("ALL"),
                                "userId",
                                "clerk01",
                                "resourceType",
                                8,
                                "resourceId",
                                "*")),
                way(
                        "POST",
                        "/user/create",
                        Map.of("profile", Map.of("id", "newuser"), "credentials", Map.of("password", "pass"))),
                way("PUT", "/group/camunda-admin/members/clerk01", null));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("changes")
    void theAssigneeHasNoWayAroundTheForm(String method, String path, Object body) {
        assertRefused("clerk01", method, path, body, 403, 404);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("changes")
    void aColleagueHasNoWayEither(String method, String path, Object body) {
        assertRefused("clerk02", method, path, body, 403, 404);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("changes")
    void somebodyOfAnotherOfficeHasNoWayAtAll(String method, String path, Object body) {
        assertRefused("clerk21", method, path, body, 400, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/task/{task}", "/task/{task}/form", "/task/{task}/deployed-form", "/task/{task}/form-variables"
            })
    void theTaskOfSomebodyElseIsNotRead(String path) {
        assertRefused("clerk02", "GET", path, null, 403);
        assertRefused("clerk21", "GET", path, null, 404);
    }

    /** Nobody asks for them, so that they are not there; not even for the assignee. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task/{task}/variables",
                "/task/{task}/variables/firstAskedClerk",
                "/task/{task}/localVariables",
                "/task/{task}/identity-links",
                "/task/{task}/comment",
                "/task/{task}/attachment",
                "/process-instance/{instance}",
                "/process-instance/{instance}/variables",
                "/history/process-instance/{instance}",
                "/job",
                "/job/{job}"
            })
    void whatNoClerkNeedsIsNotThere(String path) {
        for (String userId : List.of("clerk01", "clerk02", "clerk21")) {
            assertRefused(userId, "GET", path, null, 404);
        }
    }

    @Test
    void nobodyWritesCommentsWherePersonalDataCouldStand() {
        for (String userId : List.of("clerk01", "clerk02", "clerk21")) {
            assertRefused(userId, "POST", "/task/{task}/comment/create", Map.of("message", "张虚甲来过"), 400, 403, 404);
        }
    }

    @Test
    void aTaskIsNotCompletedTwice() {
        String form = "/task/{done}/submit-form";
        String complete = "/task/{done}/complete";
        Object again = Consultation.variables(ownDuty());

        assertThat(assertRefused("clerk01", "POST", form, again, 409)).contains("ALREADY_DONE", "已由周虚一于");
        assertThat(assertRefused("clerk01", "POST", complete, again, 409)).contains("ALREADY_DONE");
        assertThat(assertRefused("clerk01", "POST", "/task/{done}/claim", Map.of("userId", "clerk01"), 409))
                .contains("ALREADY_DONE");
        assertThat(assertRefused("clerk21", "POST", form, again, 404)).contains("NOT_FOUND");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Object answer = Consultation.variables(finalAnswer());
        for (String path : List.of(
                "/task/no-such-task/submit-form",
                "/task/no-such-task/complete",
                "/process-definition/key/no-such-process/submit-form",
                "/process-definition/key/no-such-process/start",
                "/process-definition/no-such-id/submit-form")) {
            assertThat(assertRefused("clerk01", "POST", path, answer, 404)).contains("NOT_FOUND");
        }
        for (String path : List.of("/task/no-such-task", "/task/no-such-task/deployed-form", "/no-such-resource")) {
            assertThat(assertRefused("clerk01", "GET", path, null, 404)).contains("NOT_FOUND");
        }
    }

    private String assertRefused(String userId, String method, String path, Object body, Integer... statuses) {
        String[] message = new String[1];
        rows.stayTheSameDuring(() -> {
            Reply reply = new Caller(port, userId).send(method, "/engine-rest" + filled(path), filled(body));
            assertThat(reply.status()).as(reply.text()).isIn((Object[]) statuses);
            assertThat(reply.json().path("message").asText())
                    .matches("[A-Z_]+:.*")
                    .containsPattern("[\\u4e00-\\u9fff]");
            message[0] = reply.text();
        });
        return message[0];
    }

    private Object filled(Object body) {
        return body == null ? null : filled(Caller.text(body));
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private Map<String, String> ids() {
        Consultation promised = waiting.at("replyWithinPromise");
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(promised.caseNo())
                .singleResult();
        Consultation classified = Consultation.registered(port, "clerk01", visit());
        String done = classified.taskId();
        classified.then("clerk01", "classifyMatter", ownDuty());
        return Map.of(
                "task", waiting.taskId("replyWithinPromise"),
                "instance", instance.getId(),
                "caseNo", promised.caseNo(),
                "done", done,
                "job",
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId("promiseWarning")
                                .singleResult()
                                .getId());
    }

    private static Arguments way(String method, String path, Object body) {
        return Arguments.of(method, path, body);
    }
}
