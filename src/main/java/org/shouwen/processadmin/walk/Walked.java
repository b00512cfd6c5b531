package org.shouwen.processadmin.walk;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CancelEventDefinition;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** What of a model was walked so far. */
final class Walked {

    private final FlowMap map;
    private final Set<FlowNode> nodes = new HashSet<>();
    private final Set<SequenceFlow> flows = new HashSet<>();

    Walked(FlowMap map) {
        this.map = map;
    }

    void add(FlowNode node) {
        nodes.add(node);
    }

    void add(SequenceFlow flow) {
        flows.add(flow);
    }

    boolean has(FlowNode node) {
        return nodes.contains(node);
    }

    boolean has(SequenceFlow flow) {
        // the engine knows no arrows out of these, only the events that follow
        return flows.contains(flow) || flow.getSource() instanceof EventBasedGateway && has(flow.getTarget());
    }

    /** A link is gone through without being entered, and what undoes a step is not on a path. */
    static boolean canBeWalked(FlowNode node) {
        return !FlowMap.isLinkSource(node)
                && !(node instanceof Activity activity && activity.isForCompensation())
                && !isEvent(node, CompensateEventDefinition.class);
    }

    /** What comes from within the case itself cannot be made to happen. */
    private static boolean happensByItself(FlowNode node) {
        return isEvent(node, EscalationEventDefinition.class) || isEvent(node, CancelEventDefinition.class);
    }

    private static boolean isEvent(FlowNode node, Class<? extends EventDefinition> kind) {
        return (node instanceof BoundaryEvent || node instanceof StartEvent)
                && !node.getChildElementsByType(kind).isEmpty();
    }

    /** By their ids, the first of each part that was not walked, not all that comes behind it. */
    Stream<String> left() {
        return Stream.concat(
                map.flows().stream()
                        .filter(flow -> !has(flow) && has(flow.getSource()))
                        .map(SequenceFlow::getId),
                leftNodes().map(FlowNode::getId));
    }

    private Stream<FlowNode> leftNodes() {
        Set<FlowNode> behindFlows =
                map.flows().stream().map(SequenceFlow::getTarget).collect(Collectors.toSet());
        return map.nodes().stream()
                .filter(node -> canBeWalked(node) && !happensByItself(node))
                .filter(node -> !has(node) && !behindFlows.contains(node))
                .filter(node -> !(node.getParentElement() instanceof FlowNode scope)
                        || has(scope)
                        || FlowMap.isEventSubprocess(scope))
                .filter(node -> !(node instanceof BoundaryEvent boundary) || has(boundary.getAttachedTo()))
                .filter(node -> !FlowMap.isEventSubprocess(node));
    }
}
