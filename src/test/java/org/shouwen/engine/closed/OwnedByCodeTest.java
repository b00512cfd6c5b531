package org.shouwen.engine.closed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwen.refusal.Refusal;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Edits of our own models: those by which somebody reaches for what the code owns, and those that offices make. */
@ShouwenTest
class OwnedByCodeTest {

    private static final String INTAKE = "consultation-intake";
    private static final String COMPLAINT = "complaint-handling";
    private static final String COMPLETION = "time-limited-completion";
    private static final String OFFICERS = "${complaintPeople.officers(execution)}";

    @Autowired
    RepositoryService repository;

    private String deployment;

    /** @param from what stands in our model, and what somebody writes instead */
    record Edit(String model, String from, String to) {

        /** Puts a step before the end of the process's text; that it leads nowhere does not matter here. */
        static Edit added(String model, String step) {
            return new Edit(model, "</bpmn:process>", step + "</bpmn:process>");
        }

        String text() {
            try {
                String ours = Files.readString(Path.of("processes", model + ".bpmn"));
                assertThat(ours).contains(from);
                return ours.replace(from, to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Stream<Edit> reachingForWhatTheCodeOwns() {
        return Stream.of(
                Edit.added(
                        INTAKE,
                        task(
                                "<camunda:inputOutput><camunda:outputParameter name=\"firstAskedClerk\">clerk02</camunda:outputParameter></camunda:inputOutput>")),
                Edit.added(
                        INTAKE,
                        task(
                                "<camunda:inputOutput><camunda:inputParameter name=\"firstAskedClerk\">clerk02</camunda:inputParameter></camunda:inputOutput>")),
                Edit.added(
                        COMPLAINT,
                        task(
                                "<camunda:inputOutput><camunda:inputParameter name=\"complaintId\">other</camunda:inputParameter></camunda:inputOutput>")),
                Edit.added(
                        INTAKE,
                        task(
                                "<camunda:inputOutput><camunda:outputParameter name=\"${'firstAsked'}Clerk\">clerk02</camunda:outputParameter></camunda:inputOutput>")),
                Edit.added(
                        INTAKE,
                        "<bpmn:serviceTask id=\"added\" camunda:expression=\"${now()}\" camunda:resultVariable=\"firstAskedClerk\"/>"),
                Edit.added(
                        INTAKE,
                        "<bpmn:businessRuleTask id=\"added\" camunda:decisionRef=\"x\" camunda:resultVariable=\"firstAskedClerk\"/>"),
                Edit.added(
                        INTAKE,
                        "<bpmn:task id=\"added\"><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${custom_l}\" camunda:elementVariable=\"responsibleClerk\"/></bpmn:task>"),
                new Edit(INTAKE, "camunda:initiator=\"firstAskedClerk\"", "camunda:initiator=\"responsibleClerk\""),
                new Edit(
                        INTAKE,
                        "<camunda:out source=\"responsibleClerk\" target=\"responsibleClerk\" />",
                        "<camunda:out source=\"custom_x\" target=\"responsibleClerk\" />"),
                new Edit(
                        INTAKE,
                        "<camunda:out source=\"result\" target=\"result\" />",
                        "<camunda:out source=\"result\" target=\"firstAskedClerk\" />"),
                new Edit(
                        INTAKE,
                        "<camunda:out source=\"result\" target=\"result\" />",
                        "<camunda:out variables=\"all\" />"),
                new Edit(
                        INTAKE,
                        "<camunda:in businessKey=\"${applicationNo}\" />",
                        "<camunda:in businessKey=\"${custom_case}\" />"),
                new Edit(
                        INTAKE,
                        "<camunda:in businessKey=\"${applicationNo}\" />",
                        "<camunda:in businessKey=\"BJ-2026-0001\" />"),
                new Edit(
                        INTAKE,
                        "<camunda:in source=\"responsibleClerk\" target=\"responsibleClerk\" />",
                        "<camunda:in source=\"custom_x\" target=\"responsibleClerk\" />"),
                new Edit(INTAKE, "calledElement=\"time-limited-completion\"", "calledElement=\"complaint-handling\""),
                new Edit(INTAKE, "calledElement=\"time-limited-completion\"", "calledElement=\"${custom_process}\""),
                Edit.added(INTAKE, "<bpmn:callActivity id=\"added\" calledElement=\"complaint-handling\"/>"),
                Edit.added(
                        COMPLAINT,
                        "<bpmn:callActivity id=\"added\" calledElement=\"attack\"><bpmn:extensionElements><camunda:in businessKey=\"${execution.processBusinessKey}\"/></bpmn:extensionElements></bpmn:callActivity>"),
                new Edit(
                        COMPLETION,
                        "camunda:elementVariable=\"department\"",
                        "camunda:elementVariable=\"responsibleClerk\""),
                new Edit(
                        COMPLAINT,
                        "name=\"初步审核\" camunda:candidateUsers=\"" + OFFICERS + "\"",
                        "name=\"初步审核\" camunda:candidateUsers=\"adm01\""),
                new Edit(
                        COMPLAINT,
                        "name=\"初步审核\" camunda:candidateUsers=\"" + OFFICERS + "\"",
                        "name=\"初步审核\" camunda:candidateUsers=\"" + OFFICERS + ",adm01\""),
                new Edit(
                        COMPLAINT,
                        "name=\"初步审核\" camunda:candidateUsers=\"" + OFFICERS + "\"",
                        "name=\"初步审核\" camunda:assignee=\"adm01\""),
                new Edit(
                        COMPLAINT,
                        "name=\"初步审核\" camunda:candidateUsers=\"" + OFFICERS + "\"",
                        "name=\"初步审核\" camunda:candidateGroups=\"process-admin\""),
                new Edit(
                        COMPLAINT,
                        "name=\"初步审核\" camunda:candidateUsers=\"" + OFFICERS + "\"",
                        "name=\"初步审核\" camunda:candidateUsers=\"${custom_people}\""),
                new Edit(
                        COMPLAINT,
                        "camunda:isStartableInTasklist=\"false\"",
                        "camunda:candidateStarterGroups=\"process-admin\""),
                Edit.added(COMPLAINT, "<bpmn:userTask id=\"added\" camunda:candidateUsers=\"adm01\"/>"));
    }

    static Stream<Edit> thatOfficesMake() {
        return Stream.of(
                new Edit(INTAKE, "</bpmn:process>", "</bpmn:process>"),
                Edit.added(
                        INTAKE,
                        "<bpmn:userTask id=\"added\" name=\"所内审核\" camunda:assignee=\"${firstAskedClerk}\""
                                + " camunda:formRef=\"general-review\" camunda:formRefBinding=\"latest\" camunda:dueDate=\"${taskDays.endOfServiceDay()}\" camunda:priority=\"50\"/>"),
                Edit.added(
                        INTAKE,
                        "<bpmn:userTask id=\"added\" name=\"所内审核\" camunda:candidateGroups=\"office-head\"/>"
                                + "<bpmn:boundaryEvent id=\"late\" attachedToRef=\"added\" cancelActivity=\"false\"><bpmn:timerEventDefinition id=\"t\">"
                                + "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${intakeDueAt}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                                + "<bpmn:sequenceFlow id=\"f\" sourceRef=\"late\" targetRef=\"report\"/><bpmn:endEvent id=\"report\"><bpmn:extensionElements><camunda:inputOutput>"
                                + "<camunda:inputParameter name=\"reasonCode\">OVERDUE</camunda:inputParameter>"
                                + "<camunda:inputParameter name=\"missedDueAt\">${intakeDueAt}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>"
                                + "<bpmn:messageEventDefinition id=\"m\" messageRef=\"escalationRaisedMessage\" camunda:delegateExpression=\"${raiseEscalation}\"/></bpmn:endEvent>"),
                Edit.added(
                        INTAKE,
                        task(
                                "<camunda:inputOutput><camunda:outputParameter name=\"custom_seen\">${execution.processBusinessKey}</camunda:outputParameter></camunda:inputOutput>")),
                Edit.added(
                        INTAKE,
                        "<bpmn:callActivity id=\"added\" calledElement=\"attack\"><bpmn:extensionElements><camunda:in businessKey=\"#{execution.processBusinessKey}\"/>"
                                + "<camunda:in source=\"itemCode\" target=\"custom_item\"/><camunda:out source=\"custom_a\" target=\"custom_b\"/></bpmn:extensionElements></bpmn:callActivity>"),
                Edit.added(
                        INTAKE,
                        "<bpmn:textAnnotation id=\"note\"><bpmn:text>写 ${…} 的地方由系统计算</bpmn:text></bpmn:textAnnotation>"),
                Edit.added(
                        COMPLAINT,
                        "<bpmn:userTask id=\"added\" name=\"复核\" camunda:candidateUsers=\"" + OFFICERS + "\"/>"));
    }

    @AfterEach
    void takeBack() {
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
        }
    }

    @ParameterizedTest
    @MethodSource("reachingForWhatTheCodeOwns")
    void reachingForWhatTheCodeOwnsIsRefused(Edit edit) {
        assertThatThrownBy(() -> deploy(edit)).isInstanceOf(Refusal.class).hasMessageStartingWith("MODEL_INVALID:「");
    }

    @ParameterizedTest
    @MethodSource("thatOfficesMake")
    void whatOfficesEditIsDeployed(Edit edit) {
        deploy(edit);
    }

    private void deploy(Edit edit) {
        deployment = repository
                .createDeployment()
                .addString(edit.model() + ".bpmn", edit.text())
                .deploy()
                .getId();
    }

    private static String task(String extensions) {
        return "<bpmn:task id=\"added\"><bpmn:extensionElements>" + extensions
                + "</bpmn:extensionElements></bpmn:task>";
    }
}
