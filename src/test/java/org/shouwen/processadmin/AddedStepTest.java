package org.shouwen.processadmin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

/** An administrator puts a step of the office's own into the intake, with no code at all. */
@ShouwenTest
class AddedStepTest {

    private static final String FILE = "consultation-intake.bpmn";

    @Autowired
    TestRestTemplate http;

    @Autowired
    TaskService tasks;

    @Autowired
    RepositoryService repository;

    private String deployment;

    @AfterEach
    void takeTheStepBack() {
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void newCasesPassTheAddedReviewAndItsResultIsAVariable() throws Exception {
        deploy(withReviewBeforeGuidance(Files.readString(Path.of("processes", FILE))));
        String instance = startOutOfScope();
        Task review = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        assertThat(review.getName()).isEqualTo("所内审核");

        ResponseEntity<String> empty = submit(review, Map.of());
        assertThat(empty.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(empty.getBody()).contains("FIELD_REQUIRED", "审核结果");
        assertThat(submit(review, Map.of("custom_decision", Map.of("value", "AGREED")))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        Task next = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        assertThat(next.getTaskDefinitionKey()).isEqualTo("guideClient");
        assertThat(tasks.getVariable(next.getId(), "custom_decision")).isEqualTo("AGREED");
    }

    private static String withReviewBeforeGuidance(String model) {
        return model.replace(
                        "<bpmn:serviceTask id=\"closeIntake\"",
                        "<bpmn:userTask id=\"reviewInOffice\" name=\"所内审核\" camunda:assignee=\"${firstAskedClerk}\""
                                + " camunda:formRef=\"general-review\" camunda:formRefBinding=\"latest\" />"
                                + "<bpmn:sequenceFlow id=\"reviewedInOffice\" sourceRef=\"reviewInOffice\""
                                + " targetRef=\"guideClient\" /><bpmn:serviceTask id=\"closeIntake\"")
                .replace(
                        "sourceRef=\"jurisdictionGateway\" targetRef=\"guideClient\"",
                        "sourceRef=\"jurisdictionGateway\" targetRef=\"reviewInOffice\"")
                .replace(
                        "</bpmndi:BPMNPlane>",
                        "<bpmndi:BPMNShape id=\"reviewInOffice_di\" bpmnElement=\"reviewInOffice\"><dc:Bounds x=\"900\""
                                + " y=\"600\" width=\"100\" height=\"80\" /></bpmndi:BPMNShape><bpmndi:BPMNEdge"
                                + " id=\"reviewedInOffice_di\" bpmnElement=\"reviewedInOffice\"><di:waypoint x=\"1000\" y=\"640\" />"
                                + "<di:waypoint x=\"1100\" y=\"640\" /></bpmndi:BPMNEdge></bpmndi:BPMNPlane>");
    }

    private void deploy(String model) {
        MultiValueMap<String, Object> upload = new LinkedMultiValueMap<>();
        upload.add("files", new ByteArrayResource(model.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return FILE;
            }
        });
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        ResponseEntity<Map> deployed = http.withBasicAuth("adm01", "shouwen")
                .postForEntity("/api/admin/models/deploy", new HttpEntity<>(upload, headers), Map.class);
        assertThat(deployed.getStatusCode()).as("%s", deployed.getBody()).isEqualTo(HttpStatus.OK);
        assertThat(deployed.getBody()).extractingByKey("files").isEqualTo(List.of(FILE));
        deployment = (String) deployed.getBody().get("deploymentId");
    }

    private String startOutOfScope() {
        Map<String, Object> form = Map.of(
                "channel", Map.of("value", "VISIT"),
                "intakeType", Map.of("value", "POLICY_CONSULTATION"),
                "matter", Map.of("value", "医疗保险报销的手续"),
                "urgency", Map.of("value", "NORMAL"),
                "jurisdiction", Map.of("value", "OUT_OF_SCOPE"));
        return (String) http.withBasicAuth("clerk01", "shouwen")
                .postForEntity(
                        "/engine-rest/process-definition/key/consultation-intake/submit-form",
                        Map.of("variables", form),
                        Map.class)
                .getBody()
                .get("id");
    }

    private ResponseEntity<String> submit(Task task, Map<String, Object> variables) {
        return http.withBasicAuth("clerk01", "shouwen")
                .postForEntity(
                        "/engine-rest/task/" + task.getId() + "/submit-form",
                        Map.of("variables", variables),
                        String.class);
    }
}
