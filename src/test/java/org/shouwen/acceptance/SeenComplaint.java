package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A complaint as the oversight office works on it: through its API, and through the tasks of others. */
final class SeenComplaint {

    private final Office office;
    private final String officer;
    private final String number;

    private SeenComplaint(Office office, String officer, String number) {
        this.office = office;
        this.officer = officer;
        this.number = number;
    }

    static SeenComplaint registered(Office office, String officer, Map<String, Object> form) {
        Answer answer = office.caller(officer).post("/api/complaints", form);
        return new SeenComplaint(
                office, officer, answer.content().path("complaintNo").asText());
    }

    String number() {
        return number;
    }

    SeenComplaint completes(String userId, String task, Map<String, Object> form) {
        submit(userId, task, form).content();
        return this;
    }

    SeenComplaint isRefused(String userId, String task, Map<String, Object> form, String code) {
        JsonNode before = view();
        Refusals.assertRefused(submit(userId, task, form), code);
        assertThat(view().path("timeline")).isEqualTo(before.path("timeline"));
        assertThat(view().path("openTasks")).isEqualTo(before.path("openTasks"));
        return this;
    }

    Answer acts(String action, Map<String, Object> form) {
        return office.caller(officer).post("/api/complaints/" + number + "/actions/" + action, form);
    }

    SeenComplaint hasStatus(String status) {
        assertThat(view().path("status").asText()).isEqualTo(status);
        return this;
    }

    SeenComplaint isArchived() {
        assertThat(view().path("archive").path("parts").size()).isEqualTo(7);
        assertThat(openTasks()).isEmpty();
        return this;
    }

    SeenComplaint waitsFor(String task, String dueAt) {
        assertThat(StreamSupport.stream(view().path("openTasks").spliterator(), false))
                .anySatisfy(open -> {
                    assertThat(open.path("key").asText()).isEqualTo(task);
                    assertThat(local(open.path("dueAt"))).isEqualTo(LocalDateTime.parse(dueAt));
                });
        return this;
    }

    SeenComplaint hasReplyDeadline(String dueAt) {
        assertThat(local(view().path("replyDeadline"))).isEqualTo(LocalDateTime.parse(dueAt));
        return this;
    }

    List<String> openTasks() {
        return StreamSupport.stream(view().path("openTasks").spliterator(), false)
                .map(task -> task.path("key").asText())
                .toList();
    }

    List<String> events() {
        return StreamSupport.stream(view().path("timeline").spliterator(), false)
                .map(entry -> entry.path("event").asText())
                .toList();
    }

    List<String> documents() {
        return StreamSupport.stream(view().path("documents").spliterator(), false)
                .map(document -> document.path("documentNo").asText())
                .toList();
    }

    /** The printed page. */
    String document(String documentNo, String reader) {
        return office.caller(reader).get("/documents/" + documentNo).body().asText();
    }

    JsonNode view() {
        return office.caller(officer).get("/api/complaints/" + number).content();
    }

    private Answer submit(String userId, String task, Map<String, Object> form) {
        Caller caller = office.caller(userId);
        JsonNode found = caller.get(
                        "/engine-rest/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(number, task))
                .content();
        assertThat(found).as(task + " for " + userId).hasSize(1);
        return caller.post(
                "/engine-rest/task/" + found.get(0).path("id").asText() + "/submit-form",
                Map.of("variables", typed(form)));
    }

    private static Map<String, Object> typed(Map<String, Object> form) {
        Map<String, Object> typed = new LinkedHashMap<>();
        form.forEach((key, value) -> typed.put(
                key,
                value instanceof List<?> list
                        ? Map.of(
                                "value",
                                "[\"" + String.join("\",\"", list.toArray(String[]::new)) + "\"]",
                                "type",
                                "Json")
                        : Map.of("value", value)));
        return typed;
    }

    private static LocalDateTime local(JsonNode time) {
        return OffsetDateTime.parse(time.asText()).toLocalDateTime();
    }
}
