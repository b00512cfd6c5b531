package org.shouwen.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.shouwen.testing.Caller;
import org.shouwen.testing.Caller.Reply;

/** An intake that is reported to the supervisors, over HTTP as Tasklist and the case page do. */
record ReportedCase(int port, String caseNo) {

    static ReportedCase registered(int port, String clerk) {
        String caseNo = new Caller(port, clerk)
                .post(
                        "/engine-rest/process-definition/key/consultation-intake/submit-form",
                        variables(Map.of(
                                "channel", "VISIT",
                                "intakeType", "POLICY_CONSULTATION",
                                "matter", "断缴三年后能否补缴养老保险",
                                "clientName", "张虚甲",
                                "clientPhone", "13000000001",
                                "urgency", "NORMAL")))
                .ok()
                .path("businessKey")
                .asText();
        return new ReportedCase(port, caseNo);
    }

    static Map<String, Object> report(String severity) {
        return Map.of("severity", severity, "description", "服务对象要求当场补缴十年,超出本窗口权限。", "clientWaiting", true);
    }

    ReportedCase reportedUpward(String clerk) {
        acts(clerk, "report-upward", report("ORDINARY")).ok();
        return this;
    }

    ReportedCase reportedOnSite(String clerk, String severity) {
        acts(clerk, "on-site-incident", report(severity)).ok();
        return this;
    }

    /** The clerk finds that a colleague is competent, who takes over at once. */
    void handedTo(String colleague) {
        completes(
                        "clerk01",
                        task("classifyMatter").path("id").asText(),
                        Map.of("jurisdiction", "COLLEAGUE", "responsibleClerk", colleague, "clientTold", true))
                .ok();
        completes("clerk01", task("contactColleague").path("id").asText(), Map.of("contactResult", "REACHED"))
                .ok();
    }

    void withdrawnBy(String clerk) {
        acts(clerk, "withdraw", Map.of("note", "服务对象自行离开")).ok();
    }

    Reply acts(String userId, String action, Map<String, Object> input) {
        return new Caller(port, userId).post("/api/cases/" + caseNo + "/actions/" + action, input);
    }

    Reply decides(String userId, String taskKey, Map<String, Object> form) {
        return completes(userId, task(taskKey).path("id").asText(), form);
    }

    Reply completes(String userId, String taskId, Map<String, Object> form) {
        return new Caller(port, userId).post("/engine-rest/task/" + taskId + "/submit-form", variables(form));
    }

    /** What the person is shown who opens the task. */
    String form(String userId, String taskKey) {
        return new Caller(port, userId)
                .get("/engine-rest/task/" + task(taskKey).path("id").asText() + "/deployed-form")
                .ok()
                .toString();
    }

    List<String> actions(String userId) {
        JsonNode dossier = new Caller(port, userId).get("/api/cases/" + caseNo).ok();
        return StreamSupport.stream(dossier.path("actions").spliterator(), false)
                .map(action -> action.path("name").asText())
                .toList();
    }

    JsonNode dossier() {
        return new Caller(port, "ov01").get("/api/cases/" + caseNo).ok();
    }

    List<String> events() {
        return texts("timeline", "event");
    }

    List<String> taskKeys() {
        return texts("openTasks", "key");
    }

    /** The one open task with this key, as the dossier shows it. */
    JsonNode task(String key) {
        List<JsonNode> tasks = tasks(key).toList();
        assertThat(tasks).as(key + " in " + dossier()).hasSize(1);
        return tasks.get(0);
    }

    List<String> assignees(String taskKey) {
        return tasks(taskKey).map(task -> task.path("assignee").asText()).toList();
    }

    /** Id of the task with this key that this person has. */
    String taskOf(String userId, String taskKey) {
        return tasks(taskKey)
                .filter(task -> task.path("assignee").asText().equals(userId))
                .map(task -> task.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonNode> tasks(String key) {
        return StreamSupport.stream(dossier().path("openTasks").spliterator(), false)
                .filter(task -> task.path("key").asText().equals(key));
    }

    String assignee(String taskKey) {
        return task(taskKey).path("assignee").asText();
    }

    String responsibleClerk() {
        return dossier().path("responsibleClerk").asText();
    }

    /** What the section whose title begins so says under 状态. */
    String status(String section) {
        return value(section, "状态");
    }

    String value(String section, String label) {
        return StreamSupport.stream(dossier().path("sections").spliterator(), false)
                .filter(part -> part.path("title").asText().startsWith(section))
                .flatMap(part -> StreamSupport.stream(part.path("fields").spliterator(), false))
                .filter(field -> field.path("label").asText().equals(label))
                .map(field -> field.path("value").asText())
                .findFirst()
                .orElse(null);
    }

    Instant dueAt(String taskKey) {
        return OffsetDateTime.parse(task(taskKey).path("dueAt").asText()).toInstant();
    }

    List<String> texts(String list, String field) {
        return StreamSupport.stream(dossier().path(list).spliterator(), false)
                .map(entry -> entry.path(field).asText())
                .toList();
    }

    static Map<String, Object> variables(Map<String, Object> form) {
        return Map.of(
                "variables",
                form.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.of("value", entry.getValue()))));
    }

    static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }
}
