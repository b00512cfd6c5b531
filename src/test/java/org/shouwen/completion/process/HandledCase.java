package org.shouwen.completion.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.shouwen.application.ApplicationService;
import org.shouwen.engine.AsSystem;
import org.shouwen.testing.Caller;
import org.shouwen.testing.Caller.Reply;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** One accepted application, worked on over HTTP as Tasklist and the case page do. */
record HandledCase(int port, ApplicationContext application, String caseNo) {

    private static final String WATCHER = "ov01";

    /** Accepted now, handled by the clerk. */
    static HandledCase accepted(int port, ApplicationContext application, String itemCode, String clerk) {
        return started(port, application, itemCode, clerk, null, intake(port));
    }

    /** Deemed accepted now, since it was received then. */
    static HandledCase deemedAccepted(
            int port, ApplicationContext application, String itemCode, String clerk, Instant receivedAt) {
        return started(port, application, itemCode, clerk, receivedAt, intake(port));
    }

    /** One more application out of an intake that is registered. */
    static HandledCase another(
            int port, ApplicationContext application, String itemCode, String clerk, String intakeNo) {
        return started(port, application, itemCode, clerk, null, intakeNo);
    }

    private static HandledCase started(
            int port,
            ApplicationContext application,
            String itemCode,
            String clerk,
            Instant receivedAt,
            String intakeNo) {
        ApplicationService applications = application.getBean(ApplicationService.class);
        Instant now = application.getBean(Clock.class).instant();
        return application.getBean(TransactionTemplate.class).execute(status -> {
            String caseNo = applications
                    .open(intakeNo, itemCode, receivedAt == null ? now : receivedAt, clerk)
                    .caseNo();
            if (receivedAt == null) {
                applications.accept(caseNo, clerk);
            } else {
                applications.deemAccept(caseNo);
            }
            application.getBean(AsSystem.class).forOffice("OF-01", () -> application
                    .getBean(RuntimeService.class)
                    .startProcessInstanceByKey(CompletionProcess.KEY, caseNo));
            return new HandledCase(port, application, caseNo);
        });
    }

    static String intake(int port) {
        Map<String, Object> form = Map.of(
                "channel", "VISIT",
                "intakeType", "POLICY_CONSULTATION",
                "matter", "申请办理事项,材料已经带来",
                "clientName", "赵虚丁",
                "clientPhone", "13000000004",
                "clientUnit", "个人",
                "urgency", "NORMAL");
        return new Caller(port, "clerk01")
                .post("/engine-rest/process-definition/key/consultation-intake/submit-form", variables(form))
                .ok()
                .path("businessKey")
                .asText();
    }

    /** Completes the one open task of that key. */
    HandledCase then(String userId, String taskKey, Map<String, Object> form) {
        submit(userId, taskKey, form).ok();
        return this;
    }

    Reply submit(String userId, String taskKey, Map<String, Object> form) {
        return submitTask(userId, task(taskKey).path("id").asText(), form);
    }

    Reply submitTask(String userId, String taskId, Map<String, Object> form) {
        return new Caller(port, userId).post("/engine-rest/task/" + taskId + "/submit-form", variables(form));
    }

    Reply act(String userId, String action, Map<String, Object> input) {
        return new Caller(port, userId).post("/api/cases/" + caseNo + "/actions/" + action, input);
    }

    Reply message(String userId, String name) {
        return new Caller(port, userId)
                .post("/engine-rest/message", Map.of("messageName", name, "businessKey", caseNo));
    }

    JsonNode dossier() {
        return new Caller(port, WATCHER).get("/api/cases/" + caseNo).ok();
    }

    List<String> actionsOf(String userId) {
        return texts(new Caller(port, userId).get("/api/cases/" + caseNo).ok().path("actions"), "name");
    }

    String status() {
        return dossier().path("status").asText();
    }

    boolean isClosed() {
        return !dossier().path("closedAt").isNull();
    }

    /** The keys of the open tasks of this process. */
    List<String> taskKeys() {
        return texts(dossier().path("openTasks"), "key").stream()
                .filter(key -> !key.startsWith("supervisor") && !key.startsWith("principal"))
                .sorted()
                .toList();
    }

    /** The one open task of that key. */
    JsonNode task(String key) {
        List<JsonNode> found = tasks(key);
        assertThat(found).as("open tasks %s in %s", key, taskKeys()).hasSize(1);
        return found.get(0);
    }

    List<JsonNode> tasks(String key) {
        return StreamSupport.stream(dossier().path("openTasks").spliterator(), false)
                .filter(task -> task.path("key").asText().equals(key))
                .toList();
    }

    Instant taskDueAt(String key) {
        return OffsetDateTime.parse(task(key).path("dueAt").asText()).toInstant();
    }

    List<String> events() {
        return texts(dossier().path("timeline"), "event");
    }

    /** Name and state of every deadline that the case has had. */
    Map<String, String> deadlines() {
        Map<String, String> states = new LinkedHashMap<>();
        dossier()
                .path("deadlines")
                .forEach(deadline -> states.put(
                        deadline.path("name").asText(), deadline.path("state").asText()));
        return states;
    }

    Instant dueAt(String deadline) {
        return StreamSupport.stream(dossier().path("deadlines").spliterator(), false)
                .filter(entry -> entry.path("name").asText().equals(deadline))
                .map(entry -> OffsetDateTime.parse(entry.path("dueAt").asText()).toInstant())
                .findFirst()
                .orElseThrow();
    }

    List<String> documents() {
        return texts(dossier().path("documents"), "documentNo");
    }

    ProcessInstance instance() {
        return application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(CompletionProcess.KEY)
                .processInstanceBusinessKey(caseNo)
                .singleResult();
    }

    /** The waiting timers of that event. */
    List<Job> timers(String event) {
        return management()
                .createJobQuery()
                .processInstanceId(instance().getId())
                .activityId(event)
                .list();
    }

    Instant timerDueAt(String event) {
        List<Job> timers = timers(event);
        assertThat(timers).as(event).hasSize(1);
        return timers.get(0).getDuedate().toInstant();
    }

    /** Fires what is due by now, stopped timers excepted. */
    HandledCase fireWhatIsDue() {
        List<Job> due;
        do {
            due = instance() == null
                    ? List.of()
                    : management()
                            .createJobQuery()
                            .processInstanceId(instance().getId())
                            .active()
                            .duedateLowerThan(new Date(now().toEpochMilli() + 1))
                            .orderByJobDuedate()
                            .asc()
                            .list();
            due.stream().limit(1).forEach(job -> management().executeJob(job.getId()));
        } while (!due.isEmpty());
        return this;
    }

    long escalations(String reason) {
        return application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey("supervisor-escalation")
                .processInstanceBusinessKey(caseNo)
                .variableValueEquals("reasonCode", reason)
                .count();
    }

    private Instant now() {
        return application.getBean(Clock.class).instant();
    }

    private ManagementService management() {
        return application.getBean(ManagementService.class);
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.path(field).asText())
                .toList();
    }

    private static Map<String, Object> variables(Map<String, Object> form) {
        return Map.of(
                "variables",
                form.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.of("value", entry.getValue()))));
    }
}
