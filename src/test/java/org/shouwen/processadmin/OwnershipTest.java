package org.shouwen.processadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.processadmin.CheckedModels.CHECK;
import static org.shouwen.processadmin.CheckedModels.assertError;
import static org.shouwen.processadmin.CheckedModels.errors;
import static org.shouwen.processadmin.CheckedModels.findings;
import static org.shouwen.processadmin.ModelTexts.BPMN;
import static org.shouwen.processadmin.ModelTexts.drawn;
import static org.shouwen.processadmin.ModelTexts.file;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the code owns of a process, and an administrator's model leaves alone. */
class OwnershipTest {

    private static final String CALL = BPMN.replaceFirst(
            "(?s)<bpmn:serviceTask id=\"registerAppeal\".*?</bpmn:serviceTask>",
            "<bpmn:callActivity id=\"registerAppeal\" name=\"登记复核\" calledElement=\"appeal\"><bpmn:extensionElements>%s"
                    + "</bpmn:extensionElements><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:callActivity>");

    @Nested
    class VariableOfTheCode {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<camunda:in source=\"outcome\" target=\"clerk\"/>",
                    "<camunda:in sourceExpression=\"${custom_x}\" target=\"clerk\"/>",
                    "<camunda:out source=\"custom_x\" target=\"clerk\"/>",
                    "<camunda:inputOutput><camunda:inputParameter name=\"clerk\">adm01</camunda:inputParameter></camunda:inputOutput>",
                    "<camunda:inputOutput><camunda:outputParameter name=\"clerk\">adm01</camunda:outputParameter></camunda:inputOutput>",
                    "<camunda:inputOutput><camunda:outputParameter name=\"decision\">x</camunda:outputParameter></camunda:inputOutput>"
                })
        void isNotWrittenByAModel(String write) {
            assertError(findings(CALL.formatted(write)), "registerAppeal", "它由系统管理");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<camunda:in source=\"outcome\" target=\"custom_x\"/>",
                    "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>",
                    "<camunda:out source=\"custom_x\" target=\"custom_y\"/>",
                    "<camunda:inputOutput><camunda:inputParameter name=\"reasonCode\">OVERDUE</camunda:inputParameter></camunda:inputOutput>",
                    "<camunda:inputOutput><camunda:outputParameter name=\"custom_x\">${outcome}</camunda:outputParameter></camunda:inputOutput>"
                })
        void isNotWhatTheAdministratorsOwnAre(String write) {
            assertThat(errors(findings(CALL.formatted(write)))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"ZX-20260101-0001", "${custom_caseNo}", "${outcome}"})
        void isTheNumberOfTheCaseAboveAll(String number) {
            assertError(
                    findings(CALL.formatted("<camunda:in businessKey=\"" + number + "\"/>")), "registerAppeal", "办件编号");
        }

        @Test
        void isNotTakenByAnElementOfALoop() {
            String loop = BPMN.replace(
                    "<bpmn:outgoing>f3</bpmn:outgoing>",
                    "<bpmn:outgoing>f3</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics"
                            + " camunda:collection=\"${keepAway.departments(execution)}\" camunda:elementVariable=\"clerk\"/>");

            assertError(findings(loop), "judgeAppeal", "它由系统管理");
        }
    }

    /** The model of the fixture under a key that the application keeps confidential. */
    @Nested
    class ConfidentialProcess {

        private static final String SECRET = drawn(BPMN.replace("id=\"appeal\"", "id=\"secret\"")
                .replace("camunda:candidateGroups=\"office-head\"", "camunda:candidateGroups=\"${keepAway.heads()}\""));

        @Test
        void isWorkedOnByWhomTheCodeComputes() {
            assertThat(assignments(SECRET)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "candidateUsers, adm01",
            "candidateGroups, process-admin",
            "candidateGroups, '${keepAway.heads()},process-admin'",
            "assignee, ${clerk}",
            "assignee, ${custom_reader}",
            "candidateUsers, '${keepAway.heads()}'"
        })
        void takesNobodyElse(String way, String whom) {
            String model = SECRET.replace(
                    "camunda:candidateGroups=\"${keepAway.heads()}\"", "camunda:" + way + "=\"" + whom + "\"");

            assertThat(assignments(model)).singleElement().satisfies(finding -> {
                assertThat(finding.elementId()).isEqualTo("judgeAppeal");
                assertThat(finding.forbidsDeployment()).isTrue();
            });
        }

        @Test
        void takesTheSamePeopleForAnAddedStep() {
            String added = SECRET.replace("\"judgeAppeal\"", "\"lookAgain\"");

            assertThat(assignments(added)).isEmpty();
            assertThat(assignments(added.replace("${keepAway.heads()}", "office-head")))
                    .hasSize(1);
        }

        @Test
        void isStartedByNoGroup() {
            assertThat(assignments(SECRET.replace(
                            "camunda:versionTag", "camunda:candidateStarterGroups=\"office-head\" camunda:versionTag")))
                    .hasSize(1);
        }

        private List<Finding> assignments(String model) {
            return CHECK.check(List.of(file("secret.bpmn", model))).stream()
                    .filter(finding -> finding.sentence().contains("须保密"))
                    .toList();
        }
    }

    @Nested
    class RenamedStep {

        @Test
        void isOneFindingOnTheStepWithTheNameToReturnTo() {
            assertThat(findings(BPMN.replace("\"judgeAppeal\"", "\"Activity_0abc\"")))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.elementId()).isEqualTo("Activity_0abc");
                        assertThat(finding.element()).isEqualTo("用户任务“复核”");
                        assertThat(finding.sentence()).contains("改回 judgeAppeal");
                    });
        }
    }

    @Nested
    class Drawing {

        @Test
        void mayNameAStepWithAPrefix() {
            String qualified = drawn(BPMN)
                    .replace("<bpmn:definitions ", "<bpmn:definitions xmlns:own=\"http://shouwen.org/test\" ")
                    .replace("bpmnElement=\"judgeAppeal\"", "bpmnElement=\"own:judgeAppeal\"");

            assertThat(qualified).contains("own:judgeAppeal");
            assertThat(findings(qualified)).isEmpty();
        }

        @Test
        void mayNotNameAFlowSoSinceTheEngineDoesNotFindIt() {
            assertError(
                    findings(drawn(BPMN)
                            .replace("<bpmn:definitions ", "<bpmn:definitions xmlns:own=\"http://shouwen.org/test\" ")
                            .replace("bpmnElement=\"f3\"", "bpmnElement=\"own:f3\"")),
                    "f3",
                    "没有画在图上");
        }
    }
}
