package org.shouwen.processadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.processadmin.CheckedModels.CHECK;
import static org.shouwen.processadmin.CheckedModels.assertError;
import static org.shouwen.processadmin.CheckedModels.assertWarning;
import static org.shouwen.processadmin.CheckedModels.errors;
import static org.shouwen.processadmin.CheckedModels.findings;
import static org.shouwen.processadmin.CheckedModels.withForm;
import static org.shouwen.processadmin.ModelTexts.BPMN;
import static org.shouwen.processadmin.ModelTexts.DMN;
import static org.shouwen.processadmin.ModelTexts.drawn;
import static org.shouwen.processadmin.ModelTexts.file;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowRulesTest {

    @Nested
    class Task {

        @Test
        void hasSomebodyWhoMayTakeIt() {
            assertError(findings(BPMN.replace("camunda:candidateGroups=\"office-head\"", "")), "judgeAppeal", "既没有办理人");
        }

        @Test
        void isOfferedToRolesOnly() {
            assertError(
                    findings(BPMN.replace("\"office-head\"", "\"office-head, everybody\"")),
                    "judgeAppeal",
                    "everybody");
        }

        @Test
        void thatIsBoundToOnePersonIsWarnedOf() {
            assertWarning(
                    findings(BPMN.replace("camunda:candidateGroups=\"office-head\"", "camunda:assignee=\"head01\"")),
                    "judgeAppeal",
                    "写死");
        }

        @ParameterizedTest
        @CsvSource({
            "camunda:dueDate=\"${judgeDeadline}\", '', 没有到期时间",
            "camunda:dueDate=\"${judgeDeadline}\", camunda:dueDate=\"2026-05-01T17:30:00\", 没有到期时间",
            "camunda:priority=\"60\", '', 没有优先级"
        })
        void isDueAndHasItsPlaceAmongTheOthers(String attribute, String instead, String sentence) {
            assertError(findings(BPMN.replace(attribute, instead)), "judgeAppeal", sentence);
        }

        @Test
        void thatAnAdministratorAddedIsWarnedOfWithoutThem() {
            String added = BPMN.replace("judgeAppeal", "judgeAgain").replace("camunda:priority=\"60\"", "");

            assertWarning(findings(added), "judgeAgain", "没有优先级");
        }
    }

    @Nested
    class Timer {

        @ParameterizedTest
        @CsvSource({"timeDuration, P3D, 固定时长", "timeDate, 2026-05-01T17:30:00, 固定日期", "timeCycle, R3/PT1H, 固定时长循环"})
        void waitsForAComputedInstant(String kind, String literal, String sentence) {
            String timer =
                    BPMN.replace("bpmn:timeDate", "bpmn:" + kind).replace(">${judgeDeadline}<", ">" + literal + "<");

            assertError(findings(timer), "judgeLate", sentence);
        }

        @Test
        void mayRepeatAtAnHourOfTheDay() {
            String daily =
                    BPMN.replace("bpmn:timeDate", "bpmn:timeCycle").replace(">${judgeDeadline}<", ">0 30 8 * * ?<");

            assertThat(findings(daily)).isEmpty();
        }

        @Test
        void hasATime() {
            assertError(findings(BPMN.replaceAll("(?s)<bpmn:timeDate.*</bpmn:timeDate>", "")), "judgeLate", "没有时间");
        }
    }

    @Nested
    class GatewayIn {

        @Test
        void aModelWithoutDefaultIsWarnedOf() {
            String open = BPMN.replace(" default=\"f5\"", "")
                    .replace(
                            "<bpmn:sequenceFlow id=\"f5\" sourceRef=\"judged\" targetRef=\"upheld\"/>",
                            "<bpmn:sequenceFlow id=\"f5\" name=\"维持\" sourceRef=\"judged\" targetRef=\"upheld\">"
                                    + "<bpmn:conditionExpression>${outcome == 'UPHELD'}</bpmn:conditionExpression>"
                                    + "</bpmn:sequenceFlow>");

            assertWarning(findings(open), "judged", "没有默认出口");
            assertThat(errors(findings(open))).isEmpty();
        }

        @Test
        void aModelHasAConditionOnEveryOtherFlow() {
            assertError(findings(BPMN.replace(" default=\"f5\"", "")), "f5", "没有条件");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "appealReceived, 收到复核申请",
        "registerAppeal, 登记复核",
        "judgeLate, 逾期",
        "judged, 结论",
        "f4, 改变",
        "changed, 已改变"
    })
    void everythingAPersonReadsHasALabel(String elementId, String label) {
        assertError(findings(BPMN.replace("name=\"" + label + "\"", "name=\" \"")), elementId, "没有名称");
    }

    @ParameterizedTest
    @ValueSource(strings = {"judgeAppeal", "f4"})
    void everythingThatRunsIsDrawn(String elementId) {
        String drawn = drawn(BPMN)
                .replaceAll("<bpmndi:BPMN(Shape|Edge) id=\"" + elementId + "_di\".*?</bpmndi:BPMN(Shape|Edge)>", "");

        assertError(findings(drawn), elementId, "没有画在图上");
    }

    @Nested
    class Contract {

        @Test
        void namesElementsThatTheCodeNeeds() {
            assertError(findings(BPMN.replace("\"judgeLate\"", "\"tooLate\"")), "judgeLate", "程序离不开");
        }

        @Test
        void warnsOfElementsThatTheCodeKnows() {
            assertWarning(findings(BPMN.replace("\"changed\"", "\"altered\"")), "changed", "已不在模型中");
        }

        @Test
        void namesTheMessages() {
            List<Finding> findings = findings(BPMN.replace("clientWithdrawn", "clientGone"));

            assertError(findings, "appeal", "名为“clientGone”的消息");
            assertError(findings, "appeal", "缺少程序要发送的消息 clientWithdrawn");
        }
    }

    @Nested
    class Reference {

        @Test
        void toAProcessResolves() {
            String call = BPMN.replaceFirst(
                    "(?s)<bpmn:serviceTask (.*?) camunda:delegateExpression=\"\\$\\{registerAppeal}\">(.*?)</bpmn:serviceTask>",
                    "<bpmn:callActivity $1 calledElement=\"nowhere\">$2</bpmn:callActivity>");

            assertError(findings(call), "registerAppeal", "nowhere 不存在");
            assertThat(findings(call.replace("nowhere", "appeal"))).isEmpty();
        }

        @Test
        void toADecisionResolves() {
            String rules = BPMN.replace("serviceTask", "businessRuleTask")
                    .replace("camunda:delegateExpression=\"${registerAppeal}\"", "camunda:decisionRef=\"routing\"");

            assertError(findings(rules), "registerAppeal", "routing 不存在");
            assertThat(withForm("routing.dmn", DMN, rules)).isEmpty();
        }
    }

    @Nested
    class DecisionIn {

        @Test
        void aTableSaysHowLongItsHistoryIsKept() {
            assertError(dmn(DMN.replace("camunda:historyTimeToLive=\"P1825D\"", "")), "routing", "historyTimeToLive");
        }

        @Test
        void aTableIsNotMissing() {
            assertError(dmn(DMN.replaceAll("(?s)<decisionTable.*</decisionTable>", "")), "routing", "没有决策表");
        }

        @Test
        void aTableHasALabel() {
            assertError(dmn(DMN.replace("id=\"routing\" name=\"去向\"", "id=\"routing\" name=\"\"")), "routing", "没有名称");
        }

        @Test
        void aTableIsNamedAfterItsFile() {
            assertError(dmn(DMN.replace("\"routing\"", "\"elsewhere\"")), null, "文件名");
        }

        @Test
        void aTableBringsNoCode() {
            assertError(
                    dmn(DMN.replace(
                            "<outputEntry id=\"one\">", "<outputEntry id=\"one\" expressionLanguage=\"groovy\">")),
                    "one",
                    "groovy");
        }

        @Test
        void aTableCanBeRead() {
            assertError(dmn("<definitions/>"), null, "无法读取");
        }

        private List<Finding> dmn(String text) {
            return CHECK.check(List.of(file("routing.dmn", text)));
        }
    }
}
