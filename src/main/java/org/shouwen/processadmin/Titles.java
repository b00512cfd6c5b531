package org.shouwen.processadmin;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** How findings call an element: by its label, or by its id when it has none. */
final class Titles {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("bpmn:process", "流程"),
            Map.entry("bpmn:userTask", "用户任务"),
            Map.entry("bpmn:serviceTask", "系统任务"),
            Map.entry("bpmn:sendTask", "发送任务"),
            Map.entry("bpmn:receiveTask", "接收任务"),
            Map.entry("bpmn:businessRuleTask", "决策任务"),
            Map.entry("bpmn:scriptTask", "脚本任务"),
            Map.entry("bpmn:callActivity", "调用活动"),
            Map.entry("bpmn:subProcess", "子流程"),
            Map.entry("bpmn:sequenceFlow", "连线"),
            Map.entry("bpmn:exclusiveGateway", "排他网关"),
            Map.entry("bpmn:inclusiveGateway", "包容网关"),
            Map.entry("bpmn:parallelGateway", "并行网关"),
            Map.entry("bpmn:eventBasedGateway", "事件网关"),
            Map.entry("bpmn:startEvent", "开始事件"),
            Map.entry("bpmn:intermediateCatchEvent", "中间事件"),
            Map.entry("bpmn:intermediateThrowEvent", "中间事件"),
            Map.entry("bpmn:boundaryEvent", "边界事件"),
            Map.entry("bpmn:endEvent", "结束事件"),
            Map.entry("bpmn:textAnnotation", "文字注释"));

    private Titles() {}

    static String of(FlowElement element) {
        return quoted(element.getName(), element.getId());
    }

    /** With the kind of element, as Modeler's palette calls it. */
    static String of(XmlElement element) {
        return KINDS.getOrDefault(element.name(), "元素") + quoted(element.attribute("name"), element.attribute("id"));
    }

    private static String quoted(String name, String id) {
        return "“" + (isBlank(name) ? id : name.trim()) + "”";
    }

    /** A flow without a label is called by the elements at its ends. */
    static String of(ProcessModel model, String elementId) {
        return model.element(elementId)
                .map(element -> element instanceof SequenceFlow flow && isBlank(flow.getName())
                        ? "从" + of(flow.getSource()) + "到" + of(flow.getTarget()) + "的箭头"
                        : of(element))
                .orElse("“" + elementId + "”");
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
