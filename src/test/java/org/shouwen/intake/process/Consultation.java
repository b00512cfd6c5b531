package org.shouwen.intake.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.shouwen.testing.Caller;
import org.shouwen.testing.Caller.Reply;

/** One running intake, worked on over HTTP as Tasklist and the case page do. */
record Consultation(int port, String caseNo) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUPERVISOR = "head01";

    static Consultation registered(int port, String clerk, Map<String, Object> form) {
        String caseNo = register(port, clerk, form).ok().path("businessKey").asText();
        assertThat(caseNo).matches("ZX-\\d{8}-\\d{4,}");
        return new Consultation(port, caseNo);
    }

    static Reply register(int port, String clerk, Map<String, Object> form) {
        return new Caller(port, clerk)
                .post("/engine-rest/process-definition/key/consultation-intake/submit-form", variables(form));
    }

    /** Completes the one open task. */
    Consultation then(String clerk, String taskKey, Map<String, Object> form) {
        assertThat(task().path("key").asText()).isEqualTo(taskKey);
        submit(clerk, form).ok();
        return this;
    }

    /** Submits the form of the one open task. */
    Reply submit(String clerk, Map<String, Object> form) {
        return new Caller(port, clerk).post("/engine-rest/task/" + taskId() + "/submit-form", variables(form));
    }

    Reply withdraw(String clerk) {
        return new Caller(port, clerk).post("/api/cases/" + caseNo + "/actions/withdraw", Map.of("note", "服务对象自行离开"));
    }

    Reply transfer(String giver, String receiver) {
        return new Caller(port, giver)
                .post(
                        "/api/cases/" + caseNo + "/actions/transfer",
                        Map.of("responsibleClerk", receiver, "reason", "服务对象找这位同事"));
    }

    Reply message(String userId, String name) {
        return new Caller(port, userId)
                .post("/engine-rest/message", Map.of("messageName", name, "businessKey", caseNo));
    }

    Reply voidAs(String clerk) {
        return new Caller(port, clerk).post("/api/cases/" + caseNo + "/actions/void", Map.of("reason", "登记错误"));
    }

    /** What came out of it. */
    Consultation application() {
        return new Consultation(port, dossier().path("childNos").get(0).asText());
    }

    JsonNode dossier() {
        return new Caller(port, SUPERVISOR).get("/api/cases/" + caseNo).ok();
    }

    String status() {
        return dossier().path("status").asText();
    }

    String responsibleClerk() {
        return dossier().path("responsibleClerk").asText();
    }

    boolean isClosed() {
        return !dossier().path("closedAt").isNull();
    }

    /** The one open task as the dossier shows it; what a supervisor is to decide beside it does not count. */
    JsonNode task() {
        List<JsonNode> tasks = StreamSupport.stream(dossier().path("openTasks").spliterator(), false)
                .toList();
        List<JsonNode> own = tasks.stream()
                .filter(task -> !task.path("key").asText().equals("supervisorDecides"))
                .toList();
        List<JsonNode> counted = own.isEmpty() ? tasks : own;
        assertThat(counted).hasSize(1);
        return counted.get(0);
    }

    /** The open task of this key, among others. */
    JsonNode task(String key) {
        return StreamSupport.stream(dossier().path("openTasks").spliterator(), false)
                .filter(task -> key.equals(task.path("key").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + key + " is open in " + dossier()));
    }

    /** Takes a task that is nobody's yet. */
    Reply claim(String userId, String taskKey) {
        return new Caller(port, userId)
                .post("/engine-rest/task/" + task(taskKey).path("id").asText() + "/claim", Map.of("userId", userId));
    }

    /** Submits the form of the open task of this key. */
    Reply submit(String userId, String taskKey, Map<String, Object> form) {
        return new Caller(port, userId)
                .post("/engine-rest/task/" + task(taskKey).path("id").asText() + "/submit-form", variables(form));
    }

    String taskId() {
        return task().path("id").asText();
    }

    Instant taskDueAt() {
        return OffsetDateTime.parse(task().path("dueAt").asText()).toInstant();
    }

    /** The one open task as the engine shows it. */
    JsonNode engineTask() {
        return new Caller(port, SUPERVISOR).get("/engine-rest/task/" + taskId()).ok();
    }

    List<String> events() {
        return texts("timeline", "event");
    }

    /** Name and state of every deadline the case has had. */
    Map<String, String> deadlines() {
        Map<String, String> states = new LinkedHashMap<>();
        dossier()
                .path("deadlines")
                .forEach(deadline -> states.put(
                        deadline.path("name").asText(), deadline.path("state").asText()));
        return states;
    }

    private List<String> texts(String list, String field) {
        return StreamSupport.stream(dossier().path(list).spliterator(), false)
                .map(entry -> entry.path(field).asText())
                .toList();
    }

    /** The body of a submission as Tasklist sends it. */
    static Map<String, Object> variables(Map<String, Object> form) {
        Map<String, Object> typed = new LinkedHashMap<>();
        form.forEach((key, value) -> {
            Map<String, Object> variable = new LinkedHashMap<>();
            variable.put("value", isStructured(value) ? JSON.valueToTree(value).toString() : value);
            if (isStructured(value)) {
                variable.put("type", "Json");
            }
            typed.put(key, variable);
        });
        return Map.of("variables", typed);
    }

    private static boolean isStructured(Object value) {
        return value instanceof List<?> || value instanceof Map<?, ?>;
    }
}
