package org.shouwen.processadmin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.shouwen.processadmin.walk.FlowMap;

/** Every element can be come to from a start, and every element leads to an end. */
final class FlowRule implements ModelRule {

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        FlowMap map = model.flows();
        if (map.starts().isEmpty()) {
            report.error(model.file(), model.key(), "流程没有开始事件。");
            return;
        }
        List<FlowNode> stops = map.nodes().stream()
                .filter(node -> map.outgoing(node).isEmpty() && !FlowMap.mayBeLast(node))
                .toList();
        List<FlowNode> heads = new ArrayList<>(unreachable(map));
        String ghosts = ghosts(model);
        for (FlowNode stop : stops) {
            Optional<FlowNode> lost = heads.stream()
                    .filter(head -> Objects.equals(head.getParentElement(), stop.getParentElement()))
                    .findFirst();
            lost.ifPresent(heads::remove);
            report.error(model.file(), stop.getId(), stopSentence(stop, lost, ghosts));
        }
        heads.forEach(head -> report.error(model.file(), head.getId(), "没有箭头通到" + Titles.of(head) + ",办件永远到不了这里。"));
        if (stops.isEmpty() && !ghosts.isEmpty()) {
            report.error(model.file(), model.key(), "图上画着箭头" + ghosts + ",流程中却没有,请在图上删去。");
        }
        checkEnds(map, stops, model, report);
    }

    /** Of all that cannot be come to, where each part of it begins. */
    private static List<FlowNode> unreachable(FlowMap map) {
        Set<FlowNode> unreached = new LinkedHashSet<>(map.nodes());
        unreached.removeAll(map.reachable(map.entries()));
        Set<FlowNode> behind = new HashSet<>();
        unreached.forEach(node -> behind.addAll(map.successors(node)));
        List<FlowNode> heads =
                unreached.stream().filter(node -> !behind.contains(node)).toList();
        return heads.isEmpty() ? unreached.stream().limit(1).toList() : heads;
    }

    /** Arrows that are only drawn: an edited file shows them still, the engine refuses them. */
    private static String ghosts(ProcessModel model) {
        return model.all(BpmnEdge.class).stream()
                .map(edge -> edge.getAttributeValue("bpmnElement"))
                .filter(id -> id != null && !model.hasElement(id))
                .map(id -> " " + id)
                .collect(Collectors.joining("、"));
    }

    private static String stopSentence(FlowNode stop, Optional<FlowNode> lost, String ghosts) {
        String sentence = Titles.of(stop) + "没有引出的箭头,办件走到这里就结束了";
        if (lost.isPresent()) {
            sentence += ",永远到不了" + Titles.of(lost.get()) + ";请补画两者之间的箭头";
        } else {
            sentence += ";请把它接到下一步或者结束事件";
        }
        return sentence + (ghosts.isEmpty() ? "。" : ",并删去图上已不存在的箭头" + ghosts + "。");
    }

    private static void checkEnds(FlowMap map, List<FlowNode> stops, ProcessModel model, Report report) {
        Set<FlowNode> ends = new HashSet<>(stops);
        map.nodes().stream().filter(FlowMap::mayBeLast).forEach(ends::add);
        Set<FlowNode> leading = map.leadingTo(ends);
        List<FlowNode> circling =
                map.nodes().stream().filter(node -> !leading.contains(node)).toList();
        if (!circling.isEmpty()) {
            report.error(
                    model.file(),
                    circling.get(0).getId(),
                    circling.stream().map(Titles::of).collect(Collectors.joining("、")) + "绕成一圈,没有通向结束的箭头。");
        }
    }
}
