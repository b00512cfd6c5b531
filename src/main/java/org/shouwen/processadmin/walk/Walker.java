package org.shouwen.processadmin.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnExceptionHandler;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.ErrorEventDefinition;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.shouwen.processadmin.walk.Trouble.Kind;

/**
 * Walks one model until every element and every arrow was walked, one at a time by the shortest way, and lets each case
 * come to its end. So the number of cases grows with the size of a model, not with its combinations.
 */
final class Walker {

    private static final ThreadLocal<Walker> CURRENT = new ThreadLocal<>();
    private static final int MOST_STEPS_OF_A_CASE = 400;
    private static final int MOST_MOVES_OF_A_STEP = 2_000;

    private final FlowMap map;
    private final ProcessDefinitionEntity definition;
    private final CommandExecutor commands;
    private final BooleanSupplier late;
    private final Map<FlowNode, Integer> toTheEnd;

    private final Walked walked;
    private final Set<Trouble> troubles = new LinkedHashSet<>();

    private FlowNode target;
    private SequenceFlow targetFlow;
    private Map<FlowNode, Integer> toTheTarget;
    private final Map<FlowNode, Integer> used = new HashMap<>();
    private boolean eventFired;
    private boolean firing;
    private int moves;
    private FlowNode last;

    Walker(FlowMap map, ProcessDefinitionEntity definition, CommandExecutor commands, BooleanSupplier late) {
        this.map = map;
        this.definition = definition;
        this.commands = commands;
        this.late = late;
        this.toTheEnd = map.distancesToTheEnd();
        this.walked = new Walked(map);
    }

    /** The walk that goes on in this thread. */
    static Walker current() {
        return CURRENT.get();
    }

    List<Trouble> walk() {
        CURRENT.set(this);
        try {
            map.nodes().stream().filter(Walked::canBeWalked).forEach(node -> headFor(node, null));
            map.flows().forEach(flow -> headFor(flow.getSource(), flow));
        } finally {
            CURRENT.remove();
        }
        if (troubles.isEmpty()) {
            walked.left().forEach(id -> troubles.add(new Trouble(Kind.NEVER_REACHED, id)));
        }
        return List.copyOf(troubles);
    }

    private void headFor(FlowNode node, SequenceFlow flow) {
        if (flow == null ? walked.has(node) : walked.has(flow)) {
            return;
        }
        Map<FlowNode, Integer> distances = map.distancesTo(node);
        List<StartEvent> starts = map.starts().stream()
                .filter(distances::containsKey)
                .sorted(Comparator.comparing(distances::get))
                .toList();
        for (StartEvent start : starts) {
            if (late.getAsBoolean()) {
                troubles.add(new Trouble(Kind.TOO_LONG, null));
                return;
            }
            target = node;
            targetFlow = flow;
            toTheTarget = distances;
            walkFrom(start);
            if (target == null) {
                return;
            }
        }
    }

    private void walkFrom(StartEvent start) {
        used.clear();
        eventFired = false;
        moves = 0;
        last = start;
        try {
            ExecutionEntity instance = commands.execute(context -> {
                ExecutionEntity begun =
                        definition.createProcessInstance(null, null, definition.findActivity(start.getId()));
                begun.start();
                return begun;
            });
            driveToTheEnd(instance);
        } catch (GoesInCircles e) {
            troubles.add(new Trouble(Kind.ENDLESS, last.getId()));
        } catch (RuntimeException e) {
            troubles.add(new Trouble(Kind.BROKEN, last.getId()));
        }
    }

    private void driveToTheEnd(ExecutionEntity instance) {
        boolean heading = true;
        for (int step = 0; !instance.isEnded(); step++) {
            if (step > MOST_STEPS_OF_A_CASE) {
                troubles.add(new Trouble(Kind.ENDLESS, last.getId()));
                return;
            }
            Tokens tokens = new Tokens(map, instance);
            if (!eventFired && tokens.openTwice().isPresent()) {
                troubles.add(new Trouble(Kind.TWICE, tokens.openTwice().get().getId()));
                return;
            }
            heading = heading && target != null;
            Optional<Option> next = heading ? towardsTheTarget(tokens) : towardsTheEnd(tokens);
            if (next.isEmpty() && heading) {
                heading = false;
                continue;
            }
            if (next.isEmpty()) {
                troubles.add(
                        new Trouble(Kind.STUCK, tokens.waitingFor().orElse(last).getId()));
                return;
            }
            take(next.get());
        }
    }

    private void take(Option option) {
        used.merge(option.node(), 1, Integer::sum);
        eventFired |= option.isEvent();
        moves = 0;
        firing = true;
        try {
            commands.execute(context -> {
                option.action().run();
                return null;
            });
        } finally {
            firing = false;
        }
    }

    private Optional<Option> towardsTheTarget(Tokens tokens) {
        return tokens.options().stream()
                .filter(option -> distance(option) != null)
                .filter(option -> used.getOrDefault(option.node(), 0) < 3)
                .min(Comparator.comparing(this::distance).thenComparing(option -> used.getOrDefault(option.node(), 0)));
    }

    /** Those who are furthest behind go first, so that all come to where they have to meet. */
    private Optional<Option> towardsTheEnd(Tokens tokens) {
        return tokens.options().stream()
                .filter(option -> !option.isEvent())
                .max(Comparator.comparing(option -> toTheEnd.getOrDefault(option.node(), 0)));
    }

    /** How far the target is once the option is taken, null when it is out of reach. */
    private Integer distance(Option option) {
        if (!option.leaves()) {
            return toTheTarget.get(option.node());
        }
        if (targetFlow != null && option.node().equals(targetFlow.getSource())) {
            return 0;
        }
        return map.onward(option.node()).stream()
                .map(toTheTarget::get)
                .filter(distance -> distance != null)
                .min(Comparator.naturalOrder())
                .map(distance -> distance + 1)
                .orElse(null);
    }

    /** Whether the walk takes this arrow where it can choose. */
    boolean takes(String flowId) {
        SequenceFlow flow = map.flow(flowId);
        return flow.equals(chosen(flow.getSource()));
    }

    private SequenceFlow chosen(FlowNode node) {
        if (target != null && targetFlow != null && node.equals(targetFlow.getSource())) {
            return targetFlow;
        }
        Map<FlowNode, Integer> distances =
                target != null && map.onward(node).stream().anyMatch(toTheTarget::containsKey) ? toTheTarget : toTheEnd;
        return map.outgoing(node).stream()
                .min(Comparator.comparing(flow -> distances.getOrDefault(flow.getTarget(), Integer.MAX_VALUE)))
                .orElseThrow();
    }

    /** Whether the condition of an event holds: while it is the walk that lets it happen. */
    boolean wantsEvent() {
        return firing;
    }

    /** Fails with an error that the model catches, where that is the shorter way to the target. */
    boolean failsInstead(ActivityExecution execution) throws Exception {
        FlowNode node = map.node(execution.getCurrentActivityId());
        if (target == null || node == null) {
            return false;
        }
        Integer ahead = distance(new Option(node, true, false, null));
        for (ErrorEventDefinition error : errorsCaughtAround((ScopeImpl) execution.getActivity())) {
            Integer aside = toTheTarget.get(map.node(error.getHandlerActivityId()));
            if (aside != null && (ahead == null || aside < ahead)) {
                BpmnExceptionHandler.propagateError(error.getErrorCode(), null, null, execution);
                return true;
            }
        }
        return false;
    }

    static List<ErrorEventDefinition> errorsCaughtAround(ScopeImpl scope) {
        List<ErrorEventDefinition> errors = new ArrayList<>();
        for (ScopeImpl at = scope; at != null; at = at.getFlowScope()) {
            List<ErrorEventDefinition> here = at.getProperties().get(BpmnProperties.ERROR_EVENT_DEFINITIONS);
            errors.addAll(here == null ? List.of() : here);
        }
        return errors;
    }

    void entered(String activityId) {
        FlowNode node = map.node(activityId);
        if (node == null) {
            return;
        }
        countMove(node);
        walked.add(node);
        if (targetFlow == null && node.equals(target)) {
            target = null;
        }
    }

    void took(String flowId) {
        SequenceFlow flow = map.flow(flowId);
        countMove(flow.getSource());
        walked.add(flow);
        if (flow.equals(targetFlow)) {
            target = null;
        }
    }

    private void countMove(FlowNode node) {
        last = node;
        if (++moves > MOST_MOVES_OF_A_STEP) {
            throw new GoesInCircles();
        }
    }

    private static final class GoesInCircles extends RuntimeException {}
}
