package org.shouwen.processadmin;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.shouwen.processadmin.walk.FlowMap;

/** A case that goes back to an earlier step waits for somebody or something on its way round. */
final class LoopRule implements ModelRule {

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        FlowMap map = model.flows();
        Set<FlowNode> circling = new LinkedHashSet<>(map.nodes());
        circling.removeIf(map::isWait);
        // what nothing in the rest comes from, or what leads to nothing in it, is in no circle
        while (circling.removeIf(node -> !leadsInto(circling, node, map) || !isLedTo(circling, node, map))) {
            continue;
        }
        circling.stream()
                .findFirst()
                .ifPresent(node -> report.error(
                        model.file(),
                        node.getId(),
                        circling.stream().map(Titles::of).collect(Collectors.joining("、"))
                                + "绕成一圈,中间没有等待任何人或时间,系统可能会一直转下去。"));
    }

    private static boolean leadsInto(Set<FlowNode> circling, FlowNode node, FlowMap map) {
        return map.outgoing(node).stream().map(SequenceFlow::getTarget).anyMatch(circling::contains);
    }

    private static boolean isLedTo(Set<FlowNode> circling, FlowNode node, FlowMap map) {
        return map.incoming(node).stream().map(SequenceFlow::getSource).anyMatch(circling::contains);
    }
}
