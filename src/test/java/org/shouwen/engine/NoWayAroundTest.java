package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwen.intake.AtTheCounter;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.security.Roles;
import org.shouwen.testing.Caller;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;

/** What would take a case its process, its record or its handler is refused to everybody, whichever way is tried. */
@ShouwenTest
class NoWayAroundTest {

    private static final String INTAKE = "consultation-intake";

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    private String instance;
    private Task task;
    private ProcessDefinition process;

    @BeforeEach
    void aCaseIsOpen() {
        String caseNo = counter().register();
        task = tasks.createTaskQuery().processInstanceBusinessKey(caseNo).singleResult();
        instance = task.getProcessInstanceId();
        process = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(INTAKE)
                .latestVersion()
                .singleResult();
    }

    @AfterEach
    void nobodyIsLoggedIn() {
        identity.clearAuthentication();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /deployment/{deployment}?cascade=true",
        "DELETE, /deployment/{deployment}",
        "DELETE, /process-definition/{process}?cascade=true",
        "DELETE, /process-definition/key/consultation-intake?cascade=true",
        "DELETE, /process-definition/key/consultation-intake/delete?cascade=true",
        "PUT, /process-definition/{process}/suspended",
        "PUT, /process-definition/key/consultation-intake/suspended",
        "PUT, /process-definition/suspended"
    })
    void aModelInUseStays(String method, String path) {
        String address = path.replace("{deployment}", process.getDeploymentId()).replace("{process}", process.getId());
        Object body = !method.equals("PUT")
                ? null
                : path.equals("/process-definition/suspended")
                        ? Map.of("suspended", true, "processDefinitionKey", INTAKE)
                        : Map.of("suspended", true, "includeProcessInstances", true);

        assertThat(new Caller(port, "admin")
                        .send(method, "/engine-rest" + address, body)
                        .refusedWith(409))
                .startsWith("MODEL_IN_USE:")
                .contains("正在使用");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .active()
                        .count())
                .isOne();
    }

    @Test
    void anInstanceIsNotDeletedOrSuspendedByAnybody() {
        Caller admin = new Caller(port, "admin");

        assertThat(admin.delete("/engine-rest/process-instance/" + instance).refusedWith(403))
                .contains("NOT_AUTHORISED");
        assertThat(admin.post("/engine-rest/process-instance/delete", Map.of("processInstanceIds", List.of(instance)))
                        .refusedWith(403))
                .contains("NOT_AUTHORISED");
        assertThat(admin.put("/engine-rest/process-instance/" + instance + "/suspended", Map.of("suspended", true))
                        .refusedWith(403))
                .contains("NOT_AUTHORISED");
    }

    @Test
    void anAdministratorWhoComesAnotherWayIsRefusedAllTheSame() {
        identity.setAuthentication("admin", List.of(Roles.CAMUNDA_ADMIN), List.of());
        String job = management
                .createJobQuery()
                .processInstanceId(instance)
                .list()
                .get(0)
                .getId();

        refused(RefusalCode.MODEL_IN_USE, () -> repository.deleteDeployment(process.getDeploymentId(), true));
        refused(RefusalCode.MODEL_IN_USE, () -> repository.suspendProcessDefinitionById(process.getId()));
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> runtime.deleteProcessInstance(instance, "x"),
                () -> runtime.deleteProcessInstancesAsync(List.of(instance), "x"),
                () -> runtime.suspendProcessInstanceById(instance),
                () -> runtime.setVariable(instance, "firstAskedClerk", "clerk02"),
                () -> runtime.createProcessInstanceModification(instance)
                        .cancelAllForActivity("x")
                        .execute(),
                () -> runtime.restartProcessInstances(process.getId())
                        .startBeforeActivity("x")
                        .processInstanceIds(instance)
                        .execute(),
                () -> tasks.delegateTask(task.getId(), "clerk02"),
                () -> management.deleteJob(job),
                () -> management.setJobDuedate(job, null),
                () -> management.suspendJobById(job),
                () -> history.cleanUpHistoryAsync(true),
                () -> history.deleteHistoricProcessInstance(instance))) {
            refused(RefusalCode.NOT_AUTHORISED, act);
        }
    }

    @Test
    void aProcessSuspendedBehindTheBackIsSaidInChinese() {
        repository.suspendProcessDefinitionById(process.getId());
        try {
            ResponseEntity<JsonNode> answer = counter().tryToRegister(Map.of());
            assertThat(answer.getStatusCode().value()).isEqualTo(409);
            assertThat(answer.getBody().path("message").asText())
                    .startsWith("PROCESS_SUSPENDED:")
                    .contains("暂停");
        } finally {
            repository.activateProcessDefinitionById(process.getId());
        }
    }

    @ParameterizedTest
    @CsvSource({"nobody-of-that-name, 名册", "insp01, 人社所", "clerk21, 人社所"})
    void aTaskIsGivenToNobodyWhoCouldNotHaveIt(String userId, String why) {
        Caller admin = new Caller(port, "admin");
        String path = "/engine-rest/task/" + task.getId();

        assertThat(admin.post(path + "/assignee", Map.of("userId", userId)).refusedWith(400))
                .contains("FIELD_INVALID", why);
        assertThat(admin.post(path + "/identity-links", Map.of("userId", userId, "type", "candidate"))
                        .refusedWith(400))
                .contains("FIELD_INVALID", why);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isEqualTo("clerk01");
        admin.post(path + "/assignee", Map.of("userId", "clerk02")).ok();
    }

    @Test
    void noGroupThatIsNoneIsAsked() {
        assertThat(new Caller(port, "admin")
                        .post(
                                "/engine-rest/task/" + task.getId() + "/identity-links",
                                Map.of("groupId", "no-such-group", "type", "candidate"))
                        .refusedWith(400))
                .contains("FIELD_INVALID");
    }

    @Test
    void ofTheOwnAccountAClerkChangesThePasswordOnly() {
        Caller clerk = new Caller(port, "clerk01");
        assertThat(clerk.delete("/engine-rest/user/clerk01").status()).isEqualTo(404);
        assertThat(clerk.put("/engine-rest/user/clerk01/profile", Map.of("id", "clerk01", "firstName", "别人"))
                        .status())
                .isEqualTo(404);
        assertThat(clerk.put(
                                "/engine-rest/user/clerk01/credentials",
                                Map.of("password", "shouwen", "authenticatedUserPassword", "shouwen"))
                        .status())
                .isEqualTo(204);

        User own = identity.createUserQuery().userId("clerk01").singleResult();
        String name = own.getFirstName();
        identity.setAuthentication("clerk01", List.of(Roles.WINDOW_CLERK), List.of("OF-01"));
        own.setFirstName("别人");
        refused(RefusalCode.NOT_AUTHORISED, () -> identity.saveUser(own));
        refused(RefusalCode.NOT_AUTHORISED, () -> identity.deleteUser("clerk01"));
        identity.clearAuthentication();
        assertThat(identity.createUserQuery().userId("clerk01").singleResult().getFirstName())
                .isEqualTo(name);
        assertThat(new Caller(port, "admin").delete("/engine-rest/user/admin").refusedWith(403))
                .contains("NOT_AUTHORISED");
    }

    @Test
    void aClerkChangesNoJobNotEvenOneOfNoProcess() {
        String job = management
                .createJobQuery()
                .processInstanceId(instance)
                .list()
                .get(0)
                .getId();
        String cleanUp = history.cleanUpHistoryAsync(true).getId();
        identity.setAuthentication("clerk01", List.of(Roles.WINDOW_CLERK), List.of("OF-01"));
        try {
            for (String each : List.of(job, cleanUp)) {
                refused(RefusalCode.NOT_AUTHORISED, () -> management.setJobRetries(each, 7));
                refused(RefusalCode.NOT_AUTHORISED, () -> management.deleteJob(each));
                refused(RefusalCode.NOT_AUTHORISED, () -> management.setJobDuedate(each, null));
            }
        } finally {
            identity.clearAuthentication();
            management.deleteJob(cleanUp);
        }
    }

    private AtTheCounter counter() {
        return new AtTheCounter(http);
    }

    private static void refused(RefusalCode code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
