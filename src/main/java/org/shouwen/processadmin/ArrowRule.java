package org.shouwen.processadmin;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.instance.Incoming;
import org.camunda.bpm.model.bpmn.impl.instance.Outgoing;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.shouwen.processadmin.walk.FlowMap;

/**
 * Arrows join two elements of one scope, and what an element lists as its arrows agrees with them. An element that lists
 * none is fine: the engine reads the arrows alone.
 */
final class ArrowRule implements ModelRule {

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            if (flow.getSource() == null || flow.getTarget() == null) {
                report.error(model.file(), flow.getId(), "箭头" + Titles.of(flow) + "有一端没有接上。");
            } else if (Stream.of(flow.getSource(), flow.getTarget())
                    .anyMatch(end -> !Objects.equals(end.getParentElement(), flow.getParentElement()))) {
                report.error(
                        model.file(),
                        flow.getId(),
                        "从" + Titles.of(flow.getSource()) + "到" + Titles.of(flow.getTarget()) + "的箭头穿过了子流程的边界。");
            }
        }
        FlowMap map = model.flows();
        for (FlowNode node : map.nodes()) {
            compare(node, listed(node, Outgoing.class), ids(map.outgoing(node)), "引出", model, report);
            compare(node, listed(node, Incoming.class), ids(map.incoming(node)), "引入", model, report);
        }
    }

    private static void compare(
            FlowNode node,
            List<String> listed,
            List<String> real,
            String direction,
            ProcessModel model,
            Report report) {
        boolean agree = listed.isEmpty() || listed.containsAll(real) && real.containsAll(listed);
        if (!agree) {
            report.error(
                    model.file(),
                    node.getId(),
                    Titles.of(node) + "列出的" + direction + "箭头与实际的箭头不一致,请在 Camunda Modeler 中打开后重新保存。");
        }
    }

    private static List<String> ids(Collection<SequenceFlow> flows) {
        return flows.stream().map(SequenceFlow::getId).toList();
    }

    private static List<String> listed(FlowNode node, Class<? extends ModelElementInstance> kind) {
        return node.getChildElementsByType(kind).stream()
                .map(element -> element.getTextContent().trim())
                .toList();
    }
}
