package org.shouwen.testing.race;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What a model lets happen while one of its timers waits: what else waits at the same time, in the same scope or around it.
 * Where it cannot know that two exclude each other, it says that they may meet.
 */
record Waits(BpmnModelInstance model) {

    static Waits in(Path file) {
        return new Waits(Bpmn.readModelFromFile(file.toFile()));
    }

    /** Each timer with each act, as {@link Duel#pair()} writes them. */
    Stream<String> pairs() {
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        return model.getModelElementsByType(CatchEvent.class).stream()
                .filter(event -> is(event, TimerEventDefinition.class))
                .flatMap(timer ->
                        acts(timer).stream().map(act -> "%s.%s × %s".formatted(process, timer.getId(), act.getId())));
    }

    private Set<FlowNode> acts(CatchEvent timer) {
        ModelElementInstance host = timer;
        if (timer instanceof BoundaryEvent boundary) {
            host = boundary.getAttachedTo();
        } else if (timer instanceof StartEvent) {
            host = timer.getParentElement().getParentElement();
        }
        Set<FlowNode> acts = new LinkedHashSet<>(waitingIn(host));
        if (host instanceof FlowNode node && isAct(node)) {
            acts.add(node);
        }
        acts.addAll(besides(host, timer));
        for (ModelElementInstance inner = host; !(inner instanceof Process); inner = inner.getParentElement()) {
            ModelElementInstance scope = inner.getParentElement();
            acts.addAll(startedIn(scope, inner));
            acts.addAll(besides(scope, timer));
            acts.addAll(inParallelTo(inner, scope));
            if (isEventSubProcess(inner)) {
                Set<FlowNode> own = waitingIn(inner);
                waitingIn(scope).stream().filter(act -> !own.contains(act)).forEach(acts::add);
            }
        }
        acts.remove(timer);
        return acts;
    }

    /** All that waits for somebody within a scope, those around it left out. */
    private static Set<FlowNode> waitingIn(ModelElementInstance scope) {
        Set<FlowNode> waiting = new LinkedHashSet<>();
        for (FlowNode node : nodesOf(scope)) {
            if (isAct(node)) {
                waiting.add(node);
            }
            if (node instanceof SubProcess) {
                waiting.addAll(waitingIn(node));
            }
        }
        return waiting;
    }

    /** What event subprocesses of the scope let in from outside, and what goes on in the others that interrupt nothing. */
    private static Set<FlowNode> startedIn(ModelElementInstance scope, ModelElementInstance inner) {
        Set<FlowNode> acts = new LinkedHashSet<>();
        nodesOf(scope).stream().filter(Waits::isEventSubProcess).forEach(subProcess -> {
            Collection<StartEvent> starts = subProcess.getChildElementsByType(StartEvent.class);
            starts.stream().filter(Waits::isAct).forEach(acts::add);
            if (!subProcess.equals(inner) && starts.stream().noneMatch(StartEvent::isInterrupting)) {
                acts.addAll(waitingIn(subProcess));
            }
        });
        return acts;
    }

    /** What the other events at the edge of an activity let in, and what follows on those that interrupt nothing. */
    private Set<FlowNode> besides(ModelElementInstance activity, CatchEvent timer) {
        Set<FlowNode> acts = new LinkedHashSet<>();
        model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(activity) && !event.equals(timer))
                .forEach(event -> {
                    if (isAct(event)) {
                        acts.add(event);
                    }
                    if (!event.cancelActivity()) {
                        reachedFrom(event).stream().filter(Waits::isAct).forEach(acts::add);
                    }
                });
        return acts;
    }

    private Set<FlowNode> inParallelTo(ModelElementInstance inner, ModelElementInstance scope) {
        Set<FlowNode> acts = new LinkedHashSet<>();
        nodesOf(scope).stream().filter(ParallelGateway.class::isInstance).forEach(fork -> {
            Collection<FlowNode> branches = next(fork);
            branches.stream()
                    .filter(branch -> reachedFrom(branch).contains(inner))
                    .forEach(own -> branches.stream()
                            .filter(branch -> !branch.equals(own))
                            .flatMap(branch -> reachedFrom(branch).stream())
                            .filter(Waits::isAct)
                            .forEach(acts::add));
        });
        return acts;
    }

    private Set<FlowNode> reachedFrom(FlowNode first) {
        Set<FlowNode> reached = new HashSet<>(Set.of(first));
        Deque<FlowNode> toFollow = new ArrayDeque<>(reached);
        while (!toFollow.isEmpty()) {
            next(toFollow.pop()).stream().filter(reached::add).forEach(toFollow::push);
        }
        return reached;
    }

    private Set<FlowNode> next(FlowNode node) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource().equals(node))
                .map(SequenceFlow::getTarget)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Collection<FlowNode> nodesOf(ModelElementInstance scope) {
        return scope.getChildElementsByType(FlowNode.class);
    }

    private static boolean isEventSubProcess(ModelElementInstance element) {
        return element instanceof SubProcess subProcess && subProcess.triggeredByEvent();
    }

    /** What people, other programs and other processes do; a message that starts a process of its own is none. */
    private static boolean isAct(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof CallActivity
                || node instanceof CatchEvent event
                        && is(event, MessageEventDefinition.class)
                        && !(node.getParentElement() instanceof Process && node instanceof StartEvent);
    }

    private static boolean is(CatchEvent event, Class<? extends ModelElementInstance> definition) {
        return event.getEventDefinitions().stream().anyMatch(definition::isInstance);
    }
}
