package org.shouwen.processadmin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@ShouwenTest
class ModelApiTest {

    private static final String FORM = """
            {"id": "general-review", "type": "default", "components": [
              {"id": "note", "type": "textarea", "key": "custom_note", "label": "意见"}]}
            """;

    @Autowired
    TestRestTemplate http;

    @Autowired
    RepositoryService repository;

    /** Or other tests of this application would meet the form of these. */
    @AfterEach
    void takeBackWhatWasDeployed() {
        repository.createDeploymentQuery().deploymentSource("流程管理员上传").list().forEach(deployment -> {
            repository.deleteDeployment(deployment.getId(), true);
        });
    }

    @Test
    void anAdministratorsOwnProcessIsCheckedAndDeployedOnce() {
        Map<String, String> upload =
                Map.of("yearly-review.bpmn", process("yearly-review", "window-clerk"), "general-review.form", FORM);

        ResponseEntity<JsonNode> checked = post("check", upload, "adm01");
        assertThat(checked.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(checked.getBody().path("deployable").asBoolean()).isTrue();
        assertThat(checked.getBody().path("findings")).isEmpty();
        assertThat(deployed("yearly-review")).isZero();

        JsonNode first = post("deploy", upload, "adm01").getBody();
        assertThat(first.path("files"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("yearly-review.bpmn", "general-review.form");
        assertThat(deployed("yearly-review")).isEqualTo(1);

        JsonNode second = post("deploy", upload, "adm01").getBody();
        assertThat(second.path("deploymentId").isNull()).isTrue();
        assertThat(second.path("files")).isEmpty();
        assertThat(deployed("yearly-review")).isEqualTo(1);
    }

    @Test
    void aModelWithErrorsIsRefusedWholeAndNothingIsDeployed() {
        Map<String, String> upload = Map.of(
                "sound.bpmn", process("sound", "window-clerk"),
                "unsound.bpmn", process("unsound", "everybody"),
                "general-review.form", FORM);

        ResponseEntity<JsonNode> refused = post("deploy", upload, "adm01");

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody().path("code").asText()).isEqualTo("MODEL_INVALID");
        assertThat(refused.getBody().path("message").asText()).contains("unsound.bpmn#review", "everybody");
        assertThat(deployed("sound")).isZero();
    }

    @Test
    void aFindingNamesFileElementAndSentence() {
        JsonNode finding = post("check", Map.of("unsound.bpmn", process("unsound", "everybody")), "adm01")
                .getBody()
                .path("findings")
                .path(0);

        assertThat(finding.path("severity").asText()).isEqualTo("ERROR");
        assertThat(finding.path("file").asText()).isEqualTo("unsound.bpmn");
        assertThat(finding.path("elementId").asText()).isEqualTo("review");
        assertThat(finding.path("sentence").asText()).contains("everybody");
    }

    @Test
    void whatOnlyTheEngineFindsWrongIsRefusedToo() {
        String undoesNothing = process("endless", "window-clerk")
                .replace(
                        "<endEvent id=\"ended\" name=\"结束\"/>",
                        "<endEvent id=\"ended\" name=\"结束\"><compensateEventDefinition activityRef=\"nowhere\"/></endEvent>");
        String contradictory = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="n">
                  <decision id="routing" name="去向" camunda:historyTimeToLive="P1825D">
                    <decisionTable id="t" hitPolicy="UNIQUE" aggregation="SUM"><output id="o" name="o"/></decisionTable>
                  </decision>
                </definitions>
                """;

        for (Map<String, String> upload : List.of(
                Map.of("endless.bpmn", undoesNothing, "general-review.form", FORM),
                Map.of("routing.dmn", contradictory))) {
            ResponseEntity<JsonNode> refused = post("deploy", upload, "adm01");
            assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(refused.getBody().path("code").asText()).isEqualTo("MODEL_INVALID");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "name=\"firstLevel\"|name=\"level\"|“第一级(1 所长,2 主管领导,3 局主要领导)”列",
                "\"COMPLAINT_STEP_LATE\"|\"COMPLAINT_STEP_LATE|第1行“上报原因”列",
                "hitPolicy=\"FIRST\"|hitPolicy=\"UNIQUE\"|两条以上规则同时适用",
                "hitPolicy=\"FIRST\"|hitPolicy=\"COLLECT\"|命中策略不能用 COLLECT",
                "<text>2</text>|<text>4</text>|第1行“第一级(1 所长,2 主管领导,3 局主要领导)”列的 4 不可用,应填写:1、2、3",
                "<text>2</text>|<text>\"所长\"</text>|不可用,应填写",
                "<text>2</text>|<text></text>|没有填写,应填写",
                "<text>severity</text>|<text>gravity</text>|“轻重”列的输入名称“gravity”程序不认识",
                "<rule id=\"ordinary\">|<rule id=\"ordinary\"><inputEntry id=\"n\"><text>\"OVERDUE\"</text></inputEntry><outputEntry id=\"o\"><text>1</text></outputEntry></rule><rule id=\"last\">|第8行的单元格与各列对不上",
                "<definitions |<definitions expressionLanguage=\"juel\" |只能使用 FEEL"
            })
    void aTableThatWouldLoseReportsIsRefusedAndTheCellIsNamed(String from, String to, String said) throws IOException {
        String table = Files.readString(Path.of("processes/escalation-routing.dmn"), StandardCharsets.UTF_8);
        Map<String, String> upload = Map.of("escalation-routing.dmn", table.replaceFirst(from, to));

        JsonNode checked = post("check", upload, "adm01").getBody();
        assertThat(checked.path("deployable").asBoolean()).isFalse();
        assertThat(checked.path("findings").toString().replace("\\\"", "\"")).contains(said);
        ResponseEntity<JsonNode> deployed = post("deploy", upload, "adm01");
        assertThat(deployed.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(deployed.getBody().path("code").asText()).isEqualTo("MODEL_INVALID");
        assertThat(deployed.getBody().path("message").asText()).contains(said);
    }

    @Test
    void aTableWithOtherLevelsIsDeployed() throws IOException {
        String table = Files.readString(Path.of("processes/escalation-routing.dmn"), StandardCharsets.UTF_8)
                .replaceFirst("(?s)(id=\"minorHighest\">\\s*<text>)2", "$13");

        assertThat(post("deploy", Map.of("escalation-routing.dmn", table), "adm01")
                        .getBody()
                        .path("files")
                        .path(0)
                        .asText())
                .isEqualTo("escalation-routing.dmn");
    }

    @Test
    void noModelMakesItsAdministratorTheReaderOfAComplaint() throws IOException {
        String complaint = Files.readString(Path.of("processes/complaint-handling.bpmn"));
        String own = complaint.replace(
                "camunda:candidateUsers=\"${complaintPeople.officers(execution)}\"",
                "camunda:candidateUsers=\"adm01\"");

        assertThat(own).isNotEqualTo(complaint);
        assertRefused(Map.of("complaint-handling.bpmn", own), "须保密");
    }

    @Test
    void noModelRunsAProgramOfTheServer() throws IOException {
        String intake = Files.readString(Path.of("processes/consultation-intake.bpmn"));

        assertRefused(
                Map.of(
                        "consultation-intake.bpmn",
                        intake.replace(
                                "camunda:delegateExpression=\"${registerIntake}\"",
                                "camunda:delegateExpression=\"${registerIntake}\" camunda:type=\"shell\"")),
                "不得改由外部程序办理");
        assertRefused(
                Map.of(
                        "consultation-intake.bpmn",
                        intake.replaceFirst(
                                "(<bpmn:conditionExpression [^>]*>[^<]*)</",
                                "$1<bpmn:documentation>x</bpmn:documentation></")),
                "bpmn:documentation");
    }

    @Test
    void aStartFormWithoutItsUrgencyIsRefused() throws IOException {
        String form = Files.readString(Path.of("forms/consultation-intake.intakeReceived.form"));

        assertRefused(
                Map.of(
                        "consultation-intake.intakeReceived.form",
                        form.replace("\"key\": \"urgency\"", "\"key\": \"custom_urgency\"")),
                "键名 urgency");
    }

    @Test
    void aFormWithAByteOrderMarkIsDeployedWithoutIt() throws IOException {
        JsonNode deployed = post("deploy", Map.of("general-review.form", "\ufeff" + FORM), "adm01")
                .getBody();

        try (InputStream content =
                repository.getResourceAsStream(deployed.path("deploymentId").asText(), "general-review.form")) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(FORM);
        }
    }

    private void assertRefused(Map<String, String> upload, String sentence) {
        ResponseEntity<JsonNode> refused = post("deploy", upload, "adm01");

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody().path("code").asText()).isEqualTo("MODEL_INVALID");
        assertThat(refused.getBody().path("message").asText()).contains(sentence);
    }

    @Test
    void anEmptyUploadIsRefused() {
        ResponseEntity<JsonNode> refused = post("check", Map.of(), "adm01");

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody().path("code").asText()).isEqualTo("REQUEST_INVALID");
    }

    @Test
    void aClerkDeploysNothing() {
        assertThat(post("deploy", Map.of("sound.bpmn", process("sound", "window-clerk")), "clerk01")
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    private long deployed(String processKey) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .count();
    }

    private ResponseEntity<JsonNode> post(String call, Map<String, String> files, String user) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        files.forEach((name, text) -> parts.add("files", part(name, text)));
        if (files.isEmpty()) {
            parts.add("remark", "nothing");
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.withBasicAuth(user, "shouwen")
                .postForEntity("/api/admin/models/" + call, new HttpEntity<>(parts, headers), JsonNode.class);
    }

    private static ByteArrayResource part(String name, String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private static String process(String key, String group) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://shouwen.org/test">
              <process id="%1$s" name="年度核对" isExecutable="true" camunda:isStartableInTasklist="false"
                  camunda:historyTimeToLive="P1825D" camunda:versionTag="1">
                <startEvent id="started" name="开始"/>
                <sequenceFlow id="toReview" sourceRef="started" targetRef="review"/>
                <userTask id="review" name="核对" camunda:candidateGroups="%2$s"
                    camunda:dueDate="${custom_dueAt}" camunda:priority="30"
                    camunda:formRef="general-review" camunda:formRefBinding="latest"/>
                <sequenceFlow id="toEnd" sourceRef="review" targetRef="ended"/>
                <endEvent id="ended" name="结束"/>
              </process>
              <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="%1$s">
                <bpmndi:BPMNShape id="a" bpmnElement="started"><dc:Bounds x="0" y="22" width="36" height="36"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="b" bpmnElement="review"><dc:Bounds x="90" y="0" width="100" height="80"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="c" bpmnElement="ended"><dc:Bounds x="240" y="22" width="36" height="36"/></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="d" bpmnElement="toReview"><di:waypoint x="36" y="40"/><di:waypoint x="90" y="40"/></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e" bpmnElement="toEnd"><di:waypoint x="190" y="40"/><di:waypoint x="240" y="40"/></bpmndi:BPMNEdge>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </definitions>
            """.formatted(key, group);
    }
}
