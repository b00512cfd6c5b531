package org.shouwen.complaint;

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

/** One complaint, worked on over HTTP as the oversight office's pages and Tasklist do. */
record HandledComplaint(int port, String number, String officer) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static HandledComplaint registered(int port, String officer, Map<String, Object> form) {
        String number = register(port, officer, form).ok().path("complaintNo").asText();
        assertThat(number).matches("TS-\\d{4}-\\d{8}");
        return new HandledComplaint(port, number, officer);
    }

    static Reply register(int port, String officer, Map<String, Object> form) {
        return new Caller(port, officer).post("/api/complaints", form);
    }

    /** Completes the task with this key, which the person must find among the own tasks or those to take. */
    HandledComplaint then(String userId, String taskKey, Map<String, Object> form) {
        submit(userId, taskKey, form).ok();
        return this;
    }

    Reply submit(String userId, String taskKey, Map<String, Object> form) {
        return new Caller(port, userId)
                .post("/engine-rest/task/" + taskId(userId, taskKey) + "/submit-form", variables(form));
    }

    String taskId(String userId, String taskKey) {
        JsonNode found = tasks(userId, taskKey);
        assertThat(found).as(taskKey + " for " + userId).hasSize(1);
        return found.get(0).path("id").asText();
    }

    /** What the person finds in the engine. */
    JsonNode tasks(String userId, String taskKey) {
        return new Caller(port, userId)
                .get("/engine-rest/task?processInstanceBusinessKey=" + number + "&taskDefinitionKey=" + taskKey)
                .ok();
    }

    Reply act(String action, Map<String, Object> form) {
        return actAs(officer, action, form);
    }

    Reply actAs(String userId, String action, Map<String, Object> form) {
        return new Caller(port, userId).post("/api/complaints/" + number + "/actions/" + action, form);
    }

    JsonNode view() {
        return new Caller(port, officer).get("/api/complaints/" + number).ok();
    }

    String status() {
        return view().path("status").asText();
    }

    boolean isArchived() {
        return !view().path("archive").isNull();
    }

    Instant replyDeadline() {
        return OffsetDateTime.parse(view().path("replyDeadline").asText()).toInstant();
    }

    List<String> events() {
        return StreamSupport.stream(view().path("timeline").spliterator(), false)
                .map(entry -> entry.path("event").asText())
                .toList();
    }

    List<String> openTasks() {
        return StreamSupport.stream(view().path("openTasks").spliterator(), false)
                .map(task -> task.path("key").asText())
                .sorted()
                .toList();
    }

    /** State by name of every deadline the complaint has had. */
    Map<String, String> deadlines() {
        Map<String, String> states = new LinkedHashMap<>();
        view().path("deadlines")
                .forEach(deadline -> states.put(
                        deadline.path("name").asText(), deadline.path("state").asText()));
        return states;
    }

    List<String> documents() {
        return StreamSupport.stream(view().path("documents").spliterator(), false)
                .map(document -> document.path("documentNo").asText())
                .toList();
    }

    /** The body of a submission as Tasklist sends it. */
    static Map<String, Object> variables(Map<String, Object> form) {
        Map<String, Object> typed = new LinkedHashMap<>();
        form.forEach((key, value) -> {
            Map<String, Object> variable = new LinkedHashMap<>();
            boolean structured = value instanceof List<?>;
            variable.put("value", structured ? JSON.valueToTree(value).toString() : value);
            if (structured) {
                variable.put("type", "Json");
            }
            typed.put(key, variable);
        });
        return Map.of("variables", typed);
    }
}
