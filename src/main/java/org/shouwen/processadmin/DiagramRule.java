package org.shouwen.processadmin;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What runs is drawn, so that Cockpit and the case details show it. */
final class DiagramRule implements ModelRule {

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        Set<String> shapes = new HashSet<>();
        Set<String> edges = new HashSet<>();
        // the model's own way from an element to its drawing reads the whole file for each
        for (XmlElement drawing : model.xml()) {
            if (drawing.name().equals("bpmndi:BPMNShape")) {
                shapes.add(withoutPrefix(drawing.attribute("bpmnElement")));
            } else if (drawing.name().equals("bpmndi:BPMNEdge")) {
                edges.add(drawing.attribute("bpmnElement"));
            }
        }
        Stream<FlowElement> missing = Stream.concat(
                model.all(FlowNode.class).stream().filter(node -> !shapes.contains(node.getId())),
                model.all(SequenceFlow.class).stream().filter(flow -> !edges.contains(flow.getId())));
        missing.forEach(element -> report.error(
                model.file(), element.getId(), Titles.of(element) + "没有画在图上。请在 Camunda Modeler 中打开并重新画出。"));
    }

    /** What is drawn is a qualified name, which may have a prefix. Of flows the engine takes none that has one. */
    private static String withoutPrefix(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }
}
