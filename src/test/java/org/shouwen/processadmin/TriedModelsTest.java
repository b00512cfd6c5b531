package org.shouwen.processadmin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.testing.WholeApplication;
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

/** What somebody breaks in one of our models is found before it is deployed, and named (F-16). */
@WholeApplication
class TriedModelsTest {

    private static final String INTAKE = "consultation-intake.bpmn";
    private static final Pattern ENGLISH = Pattern.compile("ENGINE-|Exception|org\\.|[a-z]+ [a-z]+ [a-z]+");

    @Autowired
    TestRestTemplate http;

    @Autowired
    RepositoryService repository;

    /** Or other tests of this application would meet what these deploy. */
    @AfterEach
    void takeBackWhatWasDeployed() {
        repository
                .createDeploymentQuery()
                .deploymentSource("流程管理员上传")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void anArrowFromTheStartTakenAwayIsFoundAndNotDeployed() throws Exception {
        String broken = TakenAwayArrowsTest.without("received", shipped(INTAKE));

        JsonNode checked = post("check", Map.of(INTAKE, broken)).getBody();
        assertThat(checked.path("deployable").asBoolean()).isFalse();
        assertThat(checked.path("findings")).hasSize(1);
        assertThat(checked.path("findings").path(0).path("elementId").asText()).isEqualTo("intakeReceived");
        assertThat(checked.path("findings").path(0).path("sentence").asText()).contains("永远到不了“登记首问”");
        assertRefused(Map.of(INTAKE, broken), "永远到不了“登记首问”");
    }

    @Test
    void anArrowThatIsOnlyDrawnIsFoundAndNotDeployed() throws Exception {
        String drawnOnly = shipped(INTAKE).replaceAll("<bpmn:sequenceFlow id=\"received\"[^>]*/>", "");

        assertThat(sentences(Map.of(INTAKE, drawnOnly)))
                .singleElement()
                .asString()
                .contains("“收到来访、来电、来信或邮件”没有引出的箭头", "登记首问", "图上已不存在的箭头 received");
        assertRefused(Map.of(INTAKE, drawnOnly), "登记首问");
    }

    @Test
    void aRegistrationThatCanBePassedByIsFound() throws Exception {
        String passedBy = shipped(INTAKE)
                .replace(
                        "sourceRef=\"intakeReceived\" targetRef=\"registerIntake\"",
                        "sourceRef=\"intakeReceived\" targetRef=\"firstGateway\"")
                .replace("<bpmn:sequenceFlow id=\"registered\"", """
                        <bpmn:exclusiveGateway id="firstGateway" name="要登记?" default="toBeRegistered" />
                        <bpmn:sequenceFlow id="toBeRegistered" sourceRef="firstGateway" targetRef="registerIntake" />
                        <bpmn:sequenceFlow id="notRegistered" name="不登记" sourceRef="firstGateway" targetRef="answerConsultation">
                          <bpmn:conditionExpression>${priority == 1}</bpmn:conditionExpression>
                        </bpmn:sequenceFlow>
                        <bpmn:sequenceFlow id="registered\"""");

        assertThat(sentences(Map.of(INTAKE, passedBy)))
                .anySatisfy(sentence -> assertThat(sentence).contains("可以不经登记就到“当场答复”"));
    }

    @Test
    void branchesThatNeverMeetAreFoundByWalking() throws Exception {
        String file = "late-entry-approval.bpmn";
        String stuck = shipped(file)
                .replace("targetRef=\"lateEntryRejected\"", "targetRef=\"together\"")
                .replace("targetRef=\"lateEntryApproved\"", "targetRef=\"together\"")
                .replace(
                        "<bpmn:endEvent id=\"lateEntryApproved\" name=\"按实际收到时间计算\" />",
                        "<bpmn:parallelGateway id=\"together\" name=\"会合\" /><bpmn:sequenceFlow id=\"met\""
                                + " sourceRef=\"together\" targetRef=\"lateEntryRejected\" />")
                .replaceAll(
                        "(?s)<bpmndi:BPMNShape id=\"\\w+\" bpmnElement=\"lateEntryApproved\".*?</bpmndi:BPMNShape>", "")
                .replace("</bpmndi:BPMNPlane>", shape("together") + edge("met") + "</bpmndi:BPMNPlane>");

        assertThat(sentences(Map.of(file, stuck)))
                .anySatisfy(sentence -> assertThat(sentence).contains("办件停在“会合”再也走不下去"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"promiseMissed", "contactMissed"})
    void anEventThatTheCodeNeedsCannotBeDropped(String event) throws Exception {
        String dropped = shipped(INTAKE)
                .replaceAll("(?s)<bpmn:boundaryEvent id=\"" + event + "\".*?</bpmn:boundaryEvent>", "")
                .replaceAll("<bpmn:sequenceFlow id=\"\\w+\" sourceRef=\"" + event + "\"[^>]*/>", "");

        assertThat(sentences(Map.of(INTAKE, dropped)))
                .anySatisfy(sentence -> assertThat(sentence).contains(event, "不得删除"));
        assertRefused(Map.of(INTAKE, dropped), event);
    }

    @Test
    void whatOnlyTheEngineRefusesIsSaidInChineseByTheCheckAlready() throws Exception {
        Map<String, String> broken = Map.of(
                "more starts",
                        "<bpmn:startEvent id=\"again\" name=\"又一个开始\" /><bpmn:sequenceFlow id=\"a1\" sourceRef=\"again\" targetRef=\"rectified\" /><bpmn:startEvent id=\"again2\" name=\"再一个\" /><bpmn:sequenceFlow id=\"a2\" sourceRef=\"again2\" targetRef=\"rectified\" />",
                "undoing nothing",
                        "<bpmn:sequenceFlow id=\"a1\" sourceRef=\"rectify\" targetRef=\"undone\" /><bpmn:intermediateThrowEvent id=\"undone\" name=\"撤销\"><bpmn:compensateEventDefinition activityRef=\"nowhere\" /></bpmn:intermediateThrowEvent><bpmn:sequenceFlow id=\"a2\" sourceRef=\"undone\" targetRef=\"rectified\" />");
        for (Map.Entry<String, String> fault : broken.entrySet()) {
            String model = shipped("rectification.bpmn")
                    .replace("<bpmn:endEvent id=\"rectified\"", fault.getValue() + "<bpmn:endEvent id=\"rectified\"")
                    .replace(
                            "</bpmndi:BPMNPlane>",
                            Stream.of("again", "again2", "undone")
                                            .filter(id -> fault.getValue().contains("id=\"" + id + "\""))
                                            .map(TriedModelsTest::shape)
                                            .reduce("", String::concat)
                                    + edge("a1") + edge("a2") + "</bpmndi:BPMNPlane>");

            assertThat(sentences(Map.of("rectification.bpmn", model)))
                    .as(fault.getKey())
                    .isNotEmpty()
                    .allSatisfy(sentence -> assertThat(sentence).doesNotContainPattern(ENGLISH));
            assertRefused(Map.of("rectification.bpmn", model), "rectification.bpmn");
        }
    }

    @Test
    void whatTheCheckPassesIsDeployedAndTheCopyIsNowhereToBeSeen() throws Exception {
        String renamed = shipped(INTAKE).replace("name=\"登记首问\"", "name=\"登记来访\"");

        assertThat(sentences(Map.of(INTAKE, renamed))).isEmpty();
        assertThat(post("deploy", Map.of(INTAKE, renamed)).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(ProcessEngines.getProcessEngines().keySet()).noneMatch(name -> name.startsWith("model-walk"));
    }

    private void assertRefused(Map<String, String> files, String sentence) {
        long before = repository.createDeploymentQuery().count();

        ResponseEntity<JsonNode> refused = post("deploy", files);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody().path("code").asText()).isEqualTo("MODEL_INVALID");
        assertThat(refused.getBody().path("message").asText())
                .contains(sentence)
                .doesNotContainPattern(ENGLISH);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private List<String> sentences(Map<String, String> files) {
        List<String> sentences = new ArrayList<>();
        post("check", files)
                .getBody()
                .path("findings")
                .forEach(finding -> sentences.add(finding.path("sentence").asText()));
        return sentences;
    }

    private ResponseEntity<JsonNode> post(String call, Map<String, String> files) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        files.forEach((name, text) -> parts.add("files", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        }));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        return http.withBasicAuth("adm01", "shouwen")
                .postForEntity("/api/admin/models/" + call, new HttpEntity<>(parts, headers), JsonNode.class);
    }

    private static String shipped(String name) throws Exception {
        return Files.readString(Path.of("processes", name));
    }

    private static String shape(String id) {
        return "<bpmndi:BPMNShape id=\"" + id + "_d\" bpmnElement=\"" + id
                + "\"><dc:Bounds x=\"0\" y=\"0\" width=\"36\" height=\"36\" /></bpmndi:BPMNShape>";
    }

    private static String edge(String id) {
        return "<bpmndi:BPMNEdge id=\"" + id + "_d\" bpmnElement=\"" + id
                + "\"><di:waypoint x=\"0\" y=\"0\" /><di:waypoint x=\"9\" y=\"0\" /></bpmndi:BPMNEdge>";
    }
}
