package org.shouwen.processadmin;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A small process that meets every rule, for tests to break in one place. */
final class ModelTexts {

    static final String BPMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="definitions" targetNamespace="http://shouwen.org/test">
              <bpmn:process id="appeal" name="复核" isExecutable="true"
                  camunda:historyTimeToLive="P1825D" camunda:versionTag="1">
                <bpmn:startEvent id="appealReceived" name="收到复核申请" camunda:initiator="clerk"
                    camunda:formRef="appeal.appealReceived" camunda:formRefBinding="latest">
                  <bpmn:outgoing>f1</bpmn:outgoing>
                </bpmn:startEvent>
                <bpmn:sequenceFlow id="f1" sourceRef="appealReceived" targetRef="registerAppeal"/>
                <bpmn:serviceTask id="registerAppeal" name="登记复核" camunda:delegateExpression="${registerAppeal}">
                  <bpmn:extensionElements>
                    <camunda:executionListener event="end" delegateExpression="${noteStep}"/>
                  </bpmn:extensionElements>
                  <bpmn:incoming>f1</bpmn:incoming>
                  <bpmn:outgoing>f2</bpmn:outgoing>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="f2" sourceRef="registerAppeal" targetRef="judgeAppeal"/>
                <bpmn:userTask id="judgeAppeal" name="复核" camunda:candidateGroups="office-head"
                    camunda:dueDate="${judgeDeadline}" camunda:priority="60"
                    camunda:formRef="appeal.judgeAppeal" camunda:formRefBinding="latest">
                  <bpmn:extensionElements>
                    <camunda:taskListener event="assignment" delegateExpression="${keepAway}"/>
                  </bpmn:extensionElements>
                  <bpmn:incoming>f2</bpmn:incoming>
                  <bpmn:outgoing>f3</bpmn:outgoing>
                </bpmn:userTask>
                <bpmn:boundaryEvent id="appealWithdrawn" name="撤回" attachedToRef="judgeAppeal">
                  <bpmn:outgoing>f6</bpmn:outgoing>
                  <bpmn:messageEventDefinition messageRef="withdrawn"/>
                </bpmn:boundaryEvent>
                <bpmn:boundaryEvent id="judgeLate" name="逾期" attachedToRef="judgeAppeal">
                  <bpmn:outgoing>f7</bpmn:outgoing>
                  <bpmn:timerEventDefinition>
                    <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${judgeDeadline}</bpmn:timeDate>
                  </bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="f3" sourceRef="judgeAppeal" targetRef="judged"/>
                <bpmn:exclusiveGateway id="judged" name="结论" default="f5">
                  <bpmn:incoming>f3</bpmn:incoming>
                  <bpmn:outgoing>f4</bpmn:outgoing>
                  <bpmn:outgoing>f5</bpmn:outgoing>
                </bpmn:exclusiveGateway>
                <bpmn:sequenceFlow id="f4" name="改变" sourceRef="judged" targetRef="changed">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${outcome == 'CHANGED'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="f5" sourceRef="judged" targetRef="upheld"/>
                <bpmn:sequenceFlow id="f6" sourceRef="appealWithdrawn" targetRef="upheld"/>
                <bpmn:sequenceFlow id="f7" sourceRef="judgeLate" targetRef="upheld"/>
                <bpmn:endEvent id="changed" name="已改变"><bpmn:incoming>f4</bpmn:incoming></bpmn:endEvent>
                <bpmn:endEvent id="upheld" name="维持">
                  <bpmn:incoming>f5</bpmn:incoming><bpmn:incoming>f6</bpmn:incoming><bpmn:incoming>f7</bpmn:incoming>
                </bpmn:endEvent>
              </bpmn:process>
              <bpmn:message id="withdrawn" name="clientWithdrawn"/>
            </bpmn:definitions>
            """;

    static final String FORM = """
            {"id": "appeal.judgeAppeal", "type": "default", "schemaVersion": 16,
             "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
             "components": [
              {"id": "intro", "type": "text", "text": "请复核"},
              {"id": "outcome", "type": "radio", "key": "outcome", "label": "结论",
               "values": [{"label": "改变", "value": "CHANGED"}, {"label": "维持", "value": "UPHELD"}]},
              {"id": "reason", "type": "textarea", "key": "reason", "label": "理由",
               "properties": {"rule": "civil"}},
              {"id": "more", "type": "group", "label": "其他", "path": "more", "components": [
                {"id": "note", "type": "textfield", "key": "reason", "label": "备注"}]}]}
            """;

    static final String START_FORM = """
            {"id": "appeal.appealReceived", "type": "default", "components": [
              {"id": "matter", "type": "textfield", "key": "matter", "label": "事由"}]}
            """;

    static final String DMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="definitions" name="去向" namespace="http://shouwen.org/test">
              <decision id="routing" name="去向" camunda:historyTimeToLive="P1825D">
                <decisionTable id="table">
                  <input id="reason"><inputExpression id="reasonExpression" typeRef="string">
                    <text>reason</text></inputExpression></input>
                  <output id="level" name="level" typeRef="integer"/>
                  <rule id="first">
                    <inputEntry id="any"><text></text></inputEntry>
                    <outputEntry id="one"><text>1</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static final Pattern NODE =
            Pattern.compile("<bpmn:(?:\\w+Event|\\w+Task|\\w+Gateway|callActivity) id=\"(\\w+)\"");
    private static final Pattern FLOW = Pattern.compile("<bpmn:sequenceFlow id=\"(\\w+)\"");

    private ModelTexts() {}

    static ModelFile file(String name, String text) {
        return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The model with everything in it drawn, at any place. */
    static String drawn(String bpmn) {
        String shapes = ids(
                NODE,
                bpmn,
                "<bpmndi:BPMNShape id=\"%1$s_di\" bpmnElement=\"%1$s\">"
                        + "<dc:Bounds x=\"0\" y=\"0\" width=\"100\" height=\"80\"/></bpmndi:BPMNShape>");
        String edges = ids(
                FLOW,
                bpmn,
                "<bpmndi:BPMNEdge id=\"%1$s_di\" bpmnElement=\"%1$s\">"
                        + "<di:waypoint x=\"0\" y=\"0\"/><di:waypoint x=\"10\" y=\"0\"/></bpmndi:BPMNEdge>");
        return bpmn.replace(
                "</bpmn:definitions>",
                "<bpmndi:BPMNDiagram id=\"diagram\"><bpmndi:BPMNPlane id=\"plane\" bpmnElement=\"appeal\">" + shapes
                        + edges + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>");
    }

    private static String ids(Pattern pattern, String bpmn, String template) {
        return pattern.matcher(bpmn)
                .results()
                .map((MatchResult match) -> template.formatted(match.group(1)))
                .collect(Collectors.joining("\n"));
    }
}
