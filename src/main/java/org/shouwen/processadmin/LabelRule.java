package org.shouwen.processadmin;

import static org.shouwen.processadmin.Titles.isBlank;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Whoever looks at the drawing can read it. */
final class LabelRule implements ModelRule {

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        Stream<? extends FlowElement> deciding = model.all(Gateway.class).stream()
                .filter(gateway -> model.flows().outgoing(gateway).size() > 1);
        Stream<? extends FlowElement> conditional =
                model.all(SequenceFlow.class).stream().filter(flow -> flow.getConditionExpression() != null);
        Stream.of(model.all(Activity.class).stream(), model.all(Event.class).stream(), deciding, conditional)
                .flatMap(elements -> elements)
                .filter(element -> isBlank(element.getName()))
                .forEach(element -> report.error(
                        model.file(), element.getId(), "“" + element.getId() + "”没有名称。请填写 Name,办理的人靠它认识这一步。"));
        if (isBlank(model.process().getName())) {
            report.error(model.file(), model.key(), "流程没有名称。");
        }
    }
}
