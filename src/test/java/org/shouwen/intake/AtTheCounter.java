package org.shouwen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Intakes that clerk01 registers over HTTP, and what people then do with them beside the tasks. */
public record AtTheCounter(TestRestTemplate http) {

    public static final String NAME = "张虚甲";
    public static final String PHONE = "13000000001";

    /** @param local such as 2026-03-10T09:00, in the office's zone */
    public static void timeIs(String local) {
        ClockUtil.setCurrentTime(Date.from(
                LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }

    /** @return the case number of an intake that waits for its classification */
    public String register() {
        return register(Map.of());
    }

    /** @return the case number of an intake that was answered on the spot */
    public String registerAnswered() {
        Map<String, Object> answer = new HashMap<>(answer());
        answer.put("jurisdiction", "OWN_DUTY");
        return register(answer);
    }

    public String register(Map<String, Object> more) {
        ResponseEntity<JsonNode> started = tryToRegister(more);
        assertThat(started.getStatusCode().value()).as("%s", started).isEqualTo(200);
        return started.getBody().path("businessKey").asText();
    }

    public ResponseEntity<JsonNode> tryToRegister(Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "channel", "VISIT",
                "intakeType", "POLICY_CONSULTATION",
                "matter", "断缴三年后能否补缴养老保险",
                "clientName", NAME,
                "clientPhone", PHONE,
                "clientUnit", "个人",
                "itemCode", "RS-001",
                "urgency", "NORMAL"));
        form.putAll(more);
        return post("clerk01", "/engine-rest/process-definition/key/consultation-intake/submit-form", variables(form));
    }

    /** Completes the one open task that the person has in the case. */
    public void complete(String caseNo, String userId, Map<String, Object> form) {
        String taskId = StreamSupport.stream(dossier(caseNo).path("openTasks").spliterator(), false)
                .filter(task -> userId.equals(task.path("assignee").asText()))
                .map(task -> task.path("id").asText())
                .findFirst()
                .orElseThrow();
        ResponseEntity<JsonNode> completed =
                post(userId, "/engine-rest/task/" + taskId + "/submit-form", variables(form));
        assertThat(completed.getStatusCode().is2xxSuccessful())
                .as("%s", completed)
                .isTrue();
    }

    public static Map<String, Object> answer() {
        return Map.of(
                "answeredNow",
                true,
                "answerText",
                "可以补缴,请携带身份证到社保窗口办理。",
                "policyBasis",
                "RS-001 v1",
                "answersEverything",
                true);
    }

    public ResponseEntity<JsonNode> act(String userId, String caseNo, String action, Map<String, Object> input) {
        return post(userId, "/api/cases/" + caseNo + "/actions/" + action, input);
    }

    public JsonNode dossier(String caseNo) {
        return http.withBasicAuth("head01", "shouwen")
                .getForEntity("/api/cases/" + caseNo, JsonNode.class)
                .getBody();
    }

    public List<String> actions(String userId, String caseNo) {
        JsonNode dossier = http.withBasicAuth(userId, "shouwen")
                .getForEntity("/api/cases/" + caseNo, JsonNode.class)
                .getBody();
        return texts(dossier.path("actions"), "name");
    }

    /** @param criteria as in the body of the search */
    public List<String> found(Map<String, Object> criteria) {
        return texts(post("head01", "/api/cases/search", criteria).getBody().path("items"), "caseNo");
    }

    public static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.path(field).asText())
                .toList();
    }

    public static void assertDone(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().is2xxSuccessful()).as("%s", answer).isTrue();
    }

    public static void assertRefused(ResponseEntity<JsonNode> answer, int status, String... words) {
        assertThat(answer.getStatusCode().value()).as("%s", answer).isEqualTo(status);
        assertThat(answer.getBody().path("message").asText()).contains(words);
    }

    private ResponseEntity<JsonNode> post(String userId, String path, Map<String, Object> body) {
        return http.withBasicAuth(userId, "shouwen").postForEntity(path, body, JsonNode.class);
    }

    private static Map<String, Object> variables(Map<String, Object> form) {
        return Map.of(
                "variables",
                form.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.of("value", entry.getValue()))));
    }
}
