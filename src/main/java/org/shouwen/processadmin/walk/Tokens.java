package org.shouwen.processadmin.walk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.ReceiveTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnExceptionHandler;
import org.camunda.bpm.engine.impl.bpmn.parser.ErrorEventDefinition;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** Where a case stands, and what can happen to it next. */
final class Tokens {

    private final FlowMap map;
    private final List<Option> options = new ArrayList<>();
    private final List<FlowNode> leaves = new ArrayList<>();
    private final Set<FlowNode> open = new HashSet<>();
    private FlowNode openTwice;

    Tokens(FlowMap map, ExecutionEntity instance) {
        this.map = map;
        collect(instance);
    }

    List<Option> options() {
        return options;
    }

    /** A step that is open twice at a time, not counting those that are meant to be done by many. */
    Optional<FlowNode> openTwice() {
        return Optional.ofNullable(openTwice);
    }

    /** The first place where a case stands that nothing can happen to. */
    Optional<FlowNode> waitingFor() {
        return leaves.stream().findFirst();
    }

    private void collect(ExecutionEntity execution) {
        for (EventSubscriptionEntity event : List.copyOf(execution.getEventSubscriptions())) {
            if (!EventType.COMPENSATE.name().equals(event.getEventType())) {
                add(execution, event.getActivityId(), () -> event.eventReceived(null, false));
            }
        }
        for (JobEntity timer : List.copyOf(execution.getJobs())) {
            add(execution, timer.getActivityId(), () -> timer.execute(Context.getCommandContext()));
        }
        List<ExecutionEntity> children = execution.getExecutionsAsCopy();
        children.stream().filter(child -> !child.isEventScope()).forEach(this::collect);
        if (children.isEmpty() && execution.getActivity() != null) {
            collectLeaf(execution, execution.getActivity());
        }
    }

    private void add(ExecutionEntity execution, String activityId, Runnable action) {
        FlowNode node = map.node(activityId);
        boolean leaves = activityId.equals(execution.getActivityId());
        boolean event = node instanceof BoundaryEvent || node instanceof StartEvent;
        options.add(new Option(node, leaves, event, action));
    }

    private void collectLeaf(ExecutionEntity execution, ActivityImpl activity) {
        FlowNode node = map.node(activity.getId());
        if (node == null) {
            return;
        }
        leaves.add(node);
        if (!execution.isActive() || !(activity.getActivityBehavior() instanceof ReceiveTaskActivityBehavior)) {
            return;
        }
        if (!open.add(node) && !isDoneByMany(activity)) {
            openTwice = node;
        }
        if (activity.getActivityBehavior() instanceof StandIns.Waiting) {
            options.add(new Option(node, true, false, () -> execution.signal(null, null)));
        }
        for (ErrorEventDefinition error : Walker.errorsCaughtAround(activity)) {
            options.add(new Option(
                    map.node(error.getHandlerActivityId()), false, true, () -> fail(execution, error.getErrorCode())));
        }
    }

    private static boolean isDoneByMany(ActivityImpl activity) {
        for (ActivityImpl at = activity; at != null; at = at.getParentFlowScopeActivity()) {
            if (at.isMultiInstance()) {
                return true;
            }
        }
        return false;
    }

    private static void fail(ExecutionEntity execution, String code) {
        try {
            BpmnExceptionHandler.propagateError(code, null, null, execution);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
