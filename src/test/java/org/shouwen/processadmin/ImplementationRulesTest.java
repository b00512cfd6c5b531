package org.shouwen.processadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.processadmin.CheckedModels.assertError;
import static org.shouwen.processadmin.CheckedModels.findings;
import static org.shouwen.processadmin.ModelTexts.BPMN;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImplementationRulesTest {

    @Nested
    class Bean {

        @Test
        void ofAServiceTaskExists() {
            assertError(
                    findings(BPMN.replace("${registerAppeal}", "${registerNothing}")),
                    "registerAppeal",
                    "没有名为 registerNothing 的功能");
        }

        @Test
        void ofAServiceTaskIsADelegate() {
            assertError(findings(BPMN.replace("${registerAppeal}", "${keepAway}")), "registerAppeal", "不能用在这里");
        }

        @Test
        void ofAServiceTaskIsNamedAsTheTask() {
            assertError(findings(BPMN.replace("${registerAppeal}", "${noteStep}")), "registerAppeal", "两者应当同名");
        }

        @Test
        void ofATaskListenerIsATaskListener() {
            assertError(findings(BPMN.replace("${keepAway}", "${registerAppeal}")), "judgeAppeal", "不能用在这里");
        }

        @Test
        void ofAnExecutionListenerIsAnExecutionListener() {
            assertError(findings(BPMN.replace("${noteStep}", "${keepAway}")), "registerAppeal", "不能用在这里");
        }

        @Test
        void isNamedAndNotComputed() {
            assertError(findings(BPMN.replace("${registerAppeal}", "${clerk.bean}")), "registerAppeal", "只写一个系统功能");
        }

        @Test
        void isThereForEveryServiceTask() {
            assertError(
                    findings(BPMN.replace(" camunda:delegateExpression=\"${registerAppeal}\"", "")),
                    "registerAppeal",
                    "没有写明系统该做什么");
        }

        @Test
        void sendsEveryMessage() {
            String throwing = BPMN.replace("name=\"维持\">", "name=\"维持\"><bpmn:incoming>f0</bpmn:incoming>")
                    .replace("<bpmn:incoming>f0</bpmn:incoming>", "")
                    .replace(
                            "<bpmn:incoming>f7</bpmn:incoming>",
                            "<bpmn:incoming>f7</bpmn:incoming><bpmn:messageEventDefinition messageRef=\"withdrawn\"/>");

            assertError(findings(throwing), "upheld", "没有写明系统该做什么");
        }
    }

    @Nested
    class ExpressionIn {

        @ParameterizedTest
        @ValueSource(strings = {"${unknown}", "${stranger.name}", "${clerk == unknown}", "#{unknown}"})
        void aModelNamesOnlyBeansAndDeclaredVariables(String expression) {
            assertThat(findings(BPMN.replace("${judgeDeadline}", expression)))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.elementId()).isEqualTo("judgeAppeal");
                        assertThat(finding.sentence()).contains("既不是本流程的变量", "还用在 judgeLate");
                    });
        }

        @ParameterizedTest
        @ValueSource(strings = {"${custom_due}", "${keepAway.due(execution, clerk)}", "${now()}", "${dateTime()}"})
        void aModelMayNameWhatIsKnown(String expression) {
            assertThat(findings(BPMN.replace("${judgeDeadline}", expression))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "${clerk.getClass().forName('java.lang.Runtime')}",
                    "${''.getClass()}",
                    "${execution.processEngineServices.repositoryService.deleteDeployment('1')}",
                    "${clerk['getClass']()['forName']('x')}",
                    "${clerk.class}",
                    "${clerk.getClass()}",
                    "${judgeDeadline.before(now())}",
                    "${departments.elements()}",
                    "${execution.setVariable('clerk', 'adm01')}",
                    "${execution.processInstance}",
                    "${task.execution}",
                    "${keepAway.settings}",
                    "${keepAway.settings.store}",
                    "${keepAway.due(execution).toString().getClass()}",
                    "${keepAway.due(clerk.getClass())}",
                    "${execution}",
                    "${keepAway}",
                    "${decisionResult[clerk].class.name}",
                    "${empty clerk ? clerk.class : ''}"
                })
        void aModelCannotReachBeyondWhatItNames(String expression) {
            assertError(findings(BPMN.replace("${outcome == 'CHANGED'}", expression)), "f4", "不能");
        }

        @Test
        void aModelCanBeRead() {
            assertError(findings(BPMN.replace("${outcome == 'CHANGED'}", "${outcome = }")), "f4", "无法解析");
        }

        @Test
        void aModelCallsKnownFunctionsOnly() {
            assertError(findings(BPMN.replace("${judgeDeadline}", "${environment()}")), "judgeLate", "函数 environment");
        }

        @Test
        void aModelMayNameTheElementOfItsMultiInstance() {
            String many =
                    BPMN.replace("<bpmn:incoming>f2</bpmn:incoming>\n      <bpmn:outgoing>f3</bpmn:outgoing>", """
                    <bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing>
                    <bpmn:multiInstanceLoopCharacteristics camunda:collection="${keepAway.departments(execution)}"
                        camunda:elementVariable="custom_department"/>""");

            assertThat(findings(many.replace("\"office-head\"", "\"dept-${custom_department}\"")))
                    .isEmpty();
        }
    }

    @Nested
    class Variable {

        @Test
        void thatAModelWritesIsDeclared() {
            assertError(
                    findings(BPMN.replace("initiator=\"clerk\"", "initiator=\"clientName\"")),
                    "appealReceived",
                    "不能写入变量 clientName");
        }

        @Test
        void ofAnAdministratorNeedsNoCode() {
            assertThat(findings(BPMN.replace("initiator=\"clerk\"", "initiator=\"custom_clerk\"")))
                    .isEmpty();
        }
    }

    @Nested
    class Code {

        @Test
        void inAScriptIsRefused() {
            String script = BPMN.replace(
                    "<camunda:executionListener event=\"end\" delegateExpression=\"${noteStep}\"/>",
                    "<camunda:executionListener event=\"end\"><camunda:script scriptFormat=\"javascript\">1"
                            + "</camunda:script></camunda:executionListener>");

            assertError(findings(script), "registerAppeal", "脚本");
        }

        @Test
        void inAScriptedConditionIsRefused() {
            assertError(
                    findings(BPMN.replace(
                            "<bpmn:conditionExpression ", "<bpmn:conditionExpression language=\"javascript\" ")),
                    "f4",
                    "脚本");
        }

        @Test
        void byClassNameIsRefused() {
            assertError(
                    findings(BPMN.replace(
                            "camunda:delegateExpression=\"${registerAppeal}\"", "camunda:class=\"java.lang.Runtime\"")),
                    "registerAppeal",
                    "不得指定程序类");
        }
    }
}
