package org.shouwen.notice.process;

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

/** One application in review, worked on over HTTP as Tasklist and the case page do. */
record UnderReview(int port, String caseNo) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUPERVISOR = "head01";

    /** Completes the one open task. */
    UnderReview then(String clerk, String taskKey, Map<String, Object> form) {
        assertThat(task().path("key").asText()).isEqualTo(taskKey);
        submit(clerk, form).ok();
        return this;
    }

    /** Submits the form of the one open task. */
    Reply submit(String clerk, Map<String, Object> form) {
        return submit(clerk, taskId(), form);
    }

    Reply submit(String clerk, String taskId, Map<String, Object> form) {
        return new Caller(port, clerk).post("/engine-rest/task/" + taskId + "/submit-form", variables(form));
    }

    /** As another program completes it, past the form. */
    Reply complete(String clerk, String taskId, Map<String, Object> form) {
        return new Caller(port, clerk).post("/engine-rest/task/" + taskId + "/complete", variables(form));
    }

    Reply act(String user, String action, Map<String, Object> input) {
        return new Caller(port, user).post("/api/cases/" + caseNo + "/actions/" + action, input);
    }

    JsonNode dossier() {
        return dossierOf(caseNo);
    }

    private JsonNode dossierOf(String number) {
        return new Caller(port, SUPERVISOR).get("/api/cases/" + number).ok();
    }

    String status() {
        return dossier().path("status").asText();
    }

    boolean isClosed() {
        return !dossier().path("closedAt").isNull();
    }

    /** The intake that the application came out of. */
    JsonNode intake() {
        return dossierOf(dossier().path("parentNo").asText());
    }

    /** The clerk's one open task as the dossier shows it, whatever supervisors have to do beside. */
    JsonNode task() {
        List<JsonNode> tasks = StreamSupport.stream(dossier().path("openTasks").spliterator(), false)
                .filter(task -> !task.path("key").asText().equals("supervisorDecides"))
                .toList();
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    String taskId() {
        return task().path("id").asText();
    }

    Instant taskDueAt() {
        return OffsetDateTime.parse(task().path("dueAt").asText()).toInstant();
    }

    /** The deployed form of the one open task, with this application's content. */
    JsonNode form(String clerk) {
        return new Caller(port, clerk)
                .get("/engine-rest/task/" + taskId() + "/deployed-form")
                .ok();
    }

    List<String> events() {
        return texts("timeline", "event");
    }

    List<String> documents() {
        return texts("documents", "documentNo");
    }

    /** The page that the office hands over. */
    String paper(String documentNo) {
        return new Caller(port, SUPERVISOR).get("/documents/" + documentNo).text();
    }

    /** Name and state of every deadline the application has had. */
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
                .reduce((earlier, later) -> later)
                .orElseThrow();
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
            boolean structured = value instanceof List<?> || value instanceof Map<?, ?>;
            variable.put("value", structured ? JSON.valueToTree(value).toString() : value);
            if (structured) {
                variable.put("type", "Json");
            }
            typed.put(key, variable);
        });
        return Map.of("variables", typed);
    }
}
