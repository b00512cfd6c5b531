package org.shouwen.processadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.processadmin.CheckedModels.CHECK;
import static org.shouwen.processadmin.CheckedModels.assertError;
import static org.shouwen.processadmin.CheckedModels.errors;
import static org.shouwen.processadmin.CheckedModels.findings;
import static org.shouwen.processadmin.CheckedModels.forms;
import static org.shouwen.processadmin.ModelTexts.BPMN;
import static org.shouwen.processadmin.ModelTexts.drawn;
import static org.shouwen.processadmin.ModelTexts.file;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the check says of arrows and conditions, one finding for each fault. */
class FlowFindingsTest {

    private static final String CONDITION = "${outcome == 'CHANGED'}";

    @Test
    void anArrowThatWasTakenAwayIsOneFindingAtItsBeginning() {
        List<Finding> findings = findings(without("f1"));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.elementId()).isEqualTo("appealReceived");
            assertThat(finding.sentence()).contains("“收到复核申请”没有引出的箭头", "永远到不了“登记复核”");
        });
    }

    @Test
    void anArrowThatIsOnlyDrawnIsToldOfWithIt() {
        List<Finding> findings = findings(without("f1")
                .replace(
                        "</bpmn:definitions>", drawn(BPMN).substring(drawn(BPMN).indexOf("<bpmndi:BPMNDiagram"))));

        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.sentence())
                .contains("永远到不了“登记复核”", "删去图上已不存在的箭头 f1"));
    }

    @Test
    void anArrowThatIsDrawnTooMuchIsToldOfAlone() {
        assertError(
                findings(drawn(BPMN)
                        .replace(
                                "</bpmndi:BPMNPlane>",
                                "<bpmndi:BPMNEdge id=\"x_di\" bpmnElement=\"f99\"><di:waypoint x=\"0\" y=\"0\"/>"
                                        + "<di:waypoint x=\"9\" y=\"0\"/></bpmndi:BPMNEdge></bpmndi:BPMNPlane>")),
                "appeal",
                "图上画着箭头 f99");
    }

    @Test
    void aStepThatNoArrowLeadsToIsNamed() {
        String added = BPMN.replace(
                        "<bpmn:endEvent id=\"changed\"",
                        "<bpmn:parallelGateway id=\"island\" name=\"孤岛\"/>"
                                + "<bpmn:sequenceFlow id=\"f8\" sourceRef=\"island\" targetRef=\"upheld\"/>"
                                + "<bpmn:endEvent id=\"changed\"")
                .replace(
                        "<bpmn:incoming>f7</bpmn:incoming>",
                        "<bpmn:incoming>f7</bpmn:incoming><bpmn:incoming>f8</bpmn:incoming>");

        assertThat(findings(added)).singleElement().satisfies(finding -> {
            assertThat(finding.elementId()).isEqualTo("island");
            assertThat(finding.sentence()).contains("没有箭头通到“孤岛”");
        });
    }

    @Test
    void aProcessNeedsAStart() {
        String started = BPMN.replaceAll("(?s)<bpmn:startEvent.*?</bpmn:startEvent>", "")
                .replaceAll("<bpmn:sequenceFlow id=\"f1\"[^>]*/>", "")
                .replace("<bpmn:incoming>f1</bpmn:incoming>", "");

        assertError(findings(started), "appeal", "没有开始事件");
    }

    @Test
    void stepsThatLeadOnlyToEachOtherAreNamed() {
        String circling = BPMN.replace(
                        "<bpmn:sequenceFlow id=\"f6\" sourceRef=\"appealWithdrawn\" targetRef=\"upheld\"/>",
                        "<bpmn:sequenceFlow id=\"f6\" sourceRef=\"appealWithdrawn\" targetRef=\"again\"/>"
                                + "<bpmn:exclusiveGateway id=\"again\" name=\"再来\"/>"
                                + "<bpmn:sequenceFlow id=\"f9\" sourceRef=\"again\" targetRef=\"again\"/>")
                .replace("<bpmn:incoming>f6</bpmn:incoming>", "");

        assertError(findings(circling), "appealWithdrawn", "没有通向结束的箭头");
        assertError(findings(circling), "again", "中间没有等待");
    }

    @Test
    void whatAnElementListsAgreesWithItsArrows() {
        assertError(
                findings(BPMN.replace("<bpmn:outgoing>f3</bpmn:outgoing>", "<bpmn:outgoing>f4</bpmn:outgoing>")),
                "judgeAppeal",
                "列出的引出箭头与实际的箭头不一致");
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome == 'CHANGED'", "${outcome == 'CHANGED'} 吗", "yes"})
    void aConditionStandsWhollyInAnExpression(String condition) {
        assertError(findings(BPMN.replace(CONDITION, condition)), "f4", "应整个写在 ${ } 之中");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${'CHANGED'}", "${1}", "${null}", "${outcome + 1}", "${-1}"})
    void aConditionSaysYesOrNo(String condition) {
        assertError(findings(BPMN.replace(CONDITION, condition)), "f4", "得不出“是”或“否”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${false}",
                "${outcome == 'CHANGED' && outcome == 'UPHELD'}",
                "${outcome != 'CHANGED' and (outcome eq 'CHANGED')}",
                "${outcome > 3 && outcome < 3}",
                "${!(outcome == 'CHANGED' || outcome != 'CHANGED')}"
            })
    void aConditionHoldsForSomeCase(String condition) {
        assertError(findings(BPMN.replace(CONDITION, escaped(condition))), "f4", "永远不成立");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${outcome}",
                "${!outcome || clerk == 'x'}",
                "${execution.hasVariable('outcome')}",
                "${outcome == 'CHANGED' && clerk != 'x'}",
                "${outcome >= 3 && outcome < 4}",
                "${empty outcome}",
                "${outcome == null}",
                "${outcome == clerk}",
                "${outcome ? true : clerk == 'x'}"
            })
    void aConditionThatMayHoldPasses(String condition) {
        assertThat(findings(BPMN.replace(CONDITION, escaped(condition)))).isEmpty();
    }

    @Test
    void aVariableIsNotYesInOnePlaceAndTextInAnother() {
        assertError(
                findings(BPMN.replace(CONDITION, escaped("${outcome && outcome == 'CHANGED'}"))),
                "appeal",
                "条件中的 outcome 有的地方当作“是”或“否”");
    }

    @Test
    void aMessageOfTheCodeIsStillWaitedFor() {
        String deaf = BPMN.replaceAll("(?s)<bpmn:boundaryEvent id=\"appealWithdrawn\".*?</bpmn:boundaryEvent>", "")
                .replaceAll("<bpmn:sequenceFlow id=\"f6\"[^>]*/>", "")
                .replace("<bpmn:incoming>f6</bpmn:incoming>", "");

        assertError(findings(deaf), "appeal", "clientWithdrawn 没有任何元素接收");
    }

    @Test
    void aMessageStartsOneProcessOnly() {
        String byMessage = BPMN.replace(
                "<bpmn:outgoing>f1</bpmn:outgoing>",
                "<bpmn:outgoing>f1</bpmn:outgoing><bpmn:messageEventDefinition messageRef=\"withdrawn\"/>");
        List<Finding> findings = CHECK.check(List.of(
                file("appeal.bpmn", drawn(byMessage)),
                file("second.bpmn", drawn(byMessage.replace("id=\"appeal\"", "id=\"second\""))),
                forms().get(0),
                forms().get(1)));

        assertError(findings, "second", "一个消息只能开始一个流程");
    }

    @Test
    void nothingWaitsBeforeTheCodeHasMadeTheCase() {
        String late = BPMN.replace(
                        "id=\"f1\" sourceRef=\"appealReceived\" targetRef=\"registerAppeal\"",
                        "id=\"f1\" sourceRef=\"appealReceived\" targetRef=\"judgeAppeal\"")
                .replace(
                        "id=\"f2\" sourceRef=\"registerAppeal\" targetRef=\"judgeAppeal\"",
                        "id=\"f2\" sourceRef=\"judgeAppeal\" targetRef=\"registerAppeal\"")
                .replace(
                        "id=\"f3\" sourceRef=\"judgeAppeal\" targetRef=\"judged\"",
                        "id=\"f3\" sourceRef=\"registerAppeal\" targetRef=\"judged\"")
                .replaceAll("<bpmn:(incoming|outgoing)>\\w+</bpmn:\\1>", "");

        assertError(
                CheckedModels.needing("registerAppeal").check(List.of(file("appeal.bpmn", drawn(late)))),
                "judgeAppeal",
                "从“收到复核申请”可以不经登记就到“复核”");
    }

    @Test
    void aDecisionThatIsGoneIsWarnedOf() {
        String simpler = BPMN.replaceAll("(?s)<bpmn:sequenceFlow id=\"f4\".*?</bpmn:sequenceFlow>", "")
                .replaceAll("(?s)<bpmn:endEvent id=\"changed\".*?</bpmn:endEvent>", "")
                .replace("<bpmn:outgoing>f4</bpmn:outgoing>", "");
        List<Finding> findings = CHECK.check(
                List.of(file("appeal.bpmn", drawn(simpler))),
                List.of(file("appeal.bpmn", drawn(BPMN)), forms().get(0), forms().get(1)));

        assertThat(errors(findings)).isEmpty();
        CheckedModels.assertWarning(findings, "judged", "少了现行版本中通向“已改变”的出口(条件 " + CONDITION + ")");
    }

    private static String without(String flow) {
        return BPMN.replaceAll("<bpmn:sequenceFlow id=\"" + flow + "\"[^>]*/>", "")
                .replaceAll("<bpmn:(incoming|outgoing)>" + flow + "</bpmn:\\1>", "");
    }

    private static String escaped(String condition) {
        return condition.replace("&", "&amp;").replace("<", "&lt;");
    }
}
