package org.shouwen.processadmin;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What runs is drawn, so that Cockpit and the case details show it. */
final class DiagramRule implements ModelRule {

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        Stream.<FlowElement>concat(model.all(FlowNode.class).stream(), model.all(SequenceFlow.class).stream())
                .filter(element -> element.getDiagramElement() == null)
                .forEach(element -> report.error(model.file(), element.getId(), Titles.of(element) + "没有画在图上。"));
    }
}
