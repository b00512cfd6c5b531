package org.shouwen.processadmin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.shouwen.processadmin.walk.FlowMap;

/**
 * Where the code makes the case of an instance, it does so before anything waits or ends. Else a registration is
 * answered as if it had been taken, and there is no case.
 */
final class FirstStepRule implements ModelRule {

    private final ModelVocabulary vocabulary;

    FirstStepRule(ModelVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        FlowMap map = model.flows();
        Set<String> needed = vocabulary.contractOf(model.key()).neededElements();
        Set<FlowNode> steps = map.children(model.process()).stream()
                .filter(node -> node instanceof Task && !map.isWait(node) && needed.contains(node.getId()))
                .collect(Collectors.toSet());
        if (steps.isEmpty()) {
            return;
        }
        for (StartEvent start : map.starts()) {
            withoutAnyOf(steps, start, map)
                    .ifPresent(node -> report.error(
                            model.file(),
                            node.getId(),
                            "从" + Titles.of(start) + "可以不经登记就到" + Titles.of(node) + ",这样的办件没有编号、无处可查;请先由系统登记。"));
        }
    }

    /** Where a case waits or ends that has met none of the steps. A start that leads nowhere is another rule's. */
    private static Optional<FlowNode> withoutAnyOf(Set<FlowNode> steps, StartEvent start, FlowMap map) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            FlowNode node = open.remove();
            if (steps.contains(node) || !seen.add(node)) {
                continue;
            }
            if (node != start && (map.isWait(node) || map.outgoing(node).isEmpty())) {
                return Optional.of(node);
            }
            map.outgoing(node).stream().map(SequenceFlow::getTarget).forEach(open::add);
        }
        return Optional.empty();
    }
}
