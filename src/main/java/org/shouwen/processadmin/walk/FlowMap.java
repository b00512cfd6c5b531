package org.shouwen.processadmin.walk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Where a case can go from where, as the engine reads it: by the two ends of each arrow. What elements list as incoming
 * and outgoing decides nothing and may be missing.
 */
public final class FlowMap {

    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final Map<String, SequenceFlow> flows = new LinkedHashMap<>();
    private final Map<FlowNode, List<SequenceFlow>> outgoing = new HashMap<>();
    private final Map<FlowNode, List<SequenceFlow>> incoming = new HashMap<>();
    private final Map<FlowNode, List<FlowNode>> targets = new HashMap<>();
    private final Map<FlowNode, List<FlowNode>> boundaries = new HashMap<>();
    private final Map<BaseElement, List<FlowNode>> children = new HashMap<>();
    private final Map<String, List<FlowNode>> associated = new HashMap<>();
    private final Process process;
    private Map<FlowNode, List<FlowNode>> stepsBack;

    private FlowMap(Process process) {
        this.process = process;
    }

    public static FlowMap of(Process process) {
        FlowMap map = new FlowMap(process);
        map.collect(process);
        map.flows.values().forEach(map::connect);
        for (Association association : process.getModelInstance().getModelElementsByType(Association.class)) {
            if (association.getSource() != null && association.getTarget() instanceof FlowNode handler) {
                map.associated
                        .computeIfAbsent(association.getSource().getId(), id -> new ArrayList<>())
                        .add(handler);
            }
        }
        return map;
    }

    /** Looked up once: the model finds the ends of an arrow anew each time it is asked. */
    private void connect(SequenceFlow flow) {
        FlowNode source = flow.getSource();
        FlowNode target = flow.getTarget();
        outgoing.computeIfAbsent(source, node -> new ArrayList<>()).add(flow);
        incoming.computeIfAbsent(target, node -> new ArrayList<>()).add(flow);
        targets.computeIfAbsent(source, node -> new ArrayList<>()).add(target);
    }

    private void collect(BaseElement scope) {
        for (FlowNode node : scope.getChildElementsByType(FlowNode.class)) {
            nodes.put(node.getId(), node);
            children.computeIfAbsent(scope, any -> new ArrayList<>()).add(node);
            if (node instanceof BoundaryEvent boundary && boundary.getAttachedTo() != null) {
                boundaries
                        .computeIfAbsent(boundary.getAttachedTo(), any -> new ArrayList<>())
                        .add(node);
            }
            if (node instanceof SubProcess) {
                collect(node);
            }
        }
        scope.getChildElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource() != null && flow.getTarget() != null)
                .forEach(flow -> flows.put(flow.getId(), flow));
    }

    public Collection<FlowNode> nodes() {
        return nodes.values();
    }

    public Collection<SequenceFlow> flows() {
        return flows.values();
    }

    public List<SequenceFlow> outgoing(FlowNode node) {
        return outgoing.getOrDefault(node, List.of());
    }

    public List<SequenceFlow> incoming(FlowNode node) {
        return incoming.getOrDefault(node, List.of());
    }

    private List<FlowNode> targets(FlowNode node) {
        return targets.getOrDefault(node, List.of());
    }

    FlowNode node(String id) {
        return nodes.get(id);
    }

    SequenceFlow flow(String id) {
        return flows.get(id);
    }

    public List<FlowNode> children(BaseElement scope) {
        return children.getOrDefault(scope, List.of());
    }

    /** Where a process begins: its start events, and those of the event subprocesses that wait beside it. */
    public List<FlowNode> entries() {
        return entries(process);
    }

    /** The start events by which an instance is made. */
    public List<StartEvent> starts() {
        return children(process).stream()
                .filter(StartEvent.class::isInstance)
                .map(StartEvent.class::cast)
                .toList();
    }

    private List<FlowNode> entries(BaseElement scope) {
        return children(scope).stream()
                .filter(node -> node instanceof StartEvent || isEventSubprocess(node))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What a case that is at a node can come to next, whatever the conditions say. */
    public List<FlowNode> successors(FlowNode node) {
        List<FlowNode> next = new ArrayList<>(targets(node));
        next.addAll(boundaries.getOrDefault(node, List.of()));
        next.addAll(linkTargets(node));
        next.addAll(associated.getOrDefault(node.getId(), List.of()));
        if (node instanceof SubProcess) {
            next.addAll(entries(node));
        }
        return next;
    }

    /** The same for the walk, which leaves a subprocess by its ends only, and meets its events at any time inside. */
    private List<FlowNode> steps(FlowNode node) {
        List<FlowNode> next = ordinarySteps(node);
        next.addAll(events(node));
        return next;
    }

    private List<FlowNode> ordinarySteps(FlowNode node) {
        return node instanceof SubProcess ? entries(node) : onward(node);
    }

    /** Where a case goes that has done with a node. */
    List<FlowNode> onward(FlowNode node) {
        List<FlowNode> next = new ArrayList<>(targets(node));
        next.addAll(linkTargets(node));
        if (isLast(node)) {
            next.addAll(exits(node.getParentElement()));
        }
        return next;
    }

    private List<FlowNode> exits(Object scope) {
        if (!(scope instanceof SubProcess subprocess)) {
            return List.of();
        }
        return isEventSubprocess(subprocess) ? exits(subprocess.getParentElement()) : targets(subprocess);
    }

    /** What can interrupt or accompany a case while it is at a node or anywhere in a scope around it. */
    private List<FlowNode> events(FlowNode node) {
        List<FlowNode> events = new ArrayList<>();
        BaseElement at = node;
        while (true) {
            if (at instanceof FlowNode inside) {
                events.addAll(boundaries.getOrDefault(inside, List.of()));
            }
            if (!(at.getParentElement() instanceof BaseElement scope) || at == process) {
                return events;
            }
            children(scope).stream()
                    .filter(FlowMap::isEventSubprocess)
                    .flatMap(subprocess -> children(subprocess).stream())
                    .filter(StartEvent.class::isInstance)
                    .forEach(events::add);
            at = scope;
        }
    }

    private List<FlowNode> linkTargets(FlowNode node) {
        if (!isLinkSource(node)) {
            return List.of();
        }
        return children((BaseElement) node.getParentElement()).stream()
                .filter(IntermediateCatchEvent.class::isInstance)
                .filter(target -> links(target).anyMatch(name -> links(node).anyMatch(name::equals)))
                .toList();
    }

    private static Stream<String> links(FlowNode event) {
        return event.getChildElementsByType(LinkEventDefinition.class).stream()
                .map(LinkEventDefinition::getName)
                .filter(Objects::nonNull);
    }

    static boolean isLinkSource(FlowNode node) {
        return node instanceof IntermediateThrowEvent
                && !node.getChildElementsByType(LinkEventDefinition.class).isEmpty();
    }

    public static boolean isEventSubprocess(FlowNode node) {
        return node instanceof SubProcess subprocess && subprocess.triggeredByEvent();
    }

    /** Whether a case ends here, as it should or because nothing leads on. */
    boolean isLast(FlowNode node) {
        return outgoing(node).isEmpty() && linkTargets(node).isEmpty() && !isEventSubprocess(node);
    }

    /** Whether nothing has to lead on from here. */
    public static boolean mayBeLast(FlowNode node) {
        return node instanceof EndEvent
                || isEventSubprocess(node)
                || isLinkSource(node)
                || node instanceof Activity activity && activity.isForCompensation()
                || node instanceof BoundaryEvent
                        && !node.getChildElementsByType(CompensateEventDefinition.class)
                                .isEmpty();
    }

    /** Whether a case stays here until somebody or something acts. */
    public boolean isWait(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof CallActivity
                || node instanceof EventBasedGateway
                || node instanceof IntermediateCatchEvent
                        && node.getChildElementsByType(LinkEventDefinition.class)
                                .isEmpty()
                || node instanceof SubProcess && children(node).stream().anyMatch(this::isWait);
    }

    /** Everything that can be come to from the given nodes, these included. */
    public Set<FlowNode> reachable(Collection<? extends FlowNode> from) {
        return Graph.closure(from, this::successors);
    }

    /** Everything from which one of the given nodes can be come to, these included. */
    public Set<FlowNode> leadingTo(Collection<? extends FlowNode> ends) {
        Map<FlowNode, List<FlowNode>> back = Graph.reversed(nodes.values(), this::successors);
        return Graph.closure(ends, node -> back.getOrDefault(node, List.of()));
    }

    /** How many steps it takes from each node to the given one; a node that is missing never gets there. */
    Map<FlowNode, Integer> distancesTo(FlowNode node) {
        if (stepsBack == null) {
            stepsBack = Graph.reversed(nodes.values(), this::steps);
        }
        return Graph.distances(List.of(node), stepsBack);
    }

    /** The same to where a case ends or an event is done with, when nothing special happens. */
    Map<FlowNode, Integer> distancesToTheEnd() {
        List<FlowNode> ends = nodes.values().stream()
                .filter(node -> isLast(node) && exits(node.getParentElement()).isEmpty())
                .toList();
        return Graph.distances(ends, Graph.reversed(nodes.values(), this::ordinarySteps));
    }
}
