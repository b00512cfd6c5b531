package org.shouwen.processadmin;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What runs is drawn, so that Cockpit and the case details show it. */
final class DiagramRule implements ModelRule {

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        // the model's own way from an element to its drawing reads the whole file for each
        Set<String> drawn = Stream.<ModelElementInstance>concat(
                        model.all(BpmnShape.class).stream(), model.all(BpmnEdge.class).stream())
                .map(drawing -> drawing.getAttributeValue("bpmnElement"))
                .collect(Collectors.toSet());
        Stream.<FlowElement>concat(model.all(FlowNode.class).stream(), model.all(SequenceFlow.class).stream())
                .filter(element -> !drawn.contains(element.getId()))
                .forEach(element -> report.error(model.file(), element.getId(), Titles.of(element) + "没有画在图上。"));
    }
}
