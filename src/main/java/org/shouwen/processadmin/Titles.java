package org.shouwen.processadmin;

import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** How findings call an element: by its label, or by its id when it has none. */
final class Titles {

    private Titles() {}

    static String of(FlowElement element) {
        return "“"
                + (isBlank(element.getName())
                        ? element.getId()
                        : element.getName().trim()) + "”";
    }

    /** A flow without a label is called by the elements at its ends. */
    static String of(ProcessModel model, String elementId) {
        return model.element(elementId)
                .map(element -> element instanceof SequenceFlow flow && isBlank(flow.getName())
                        ? "从" + of(flow.getSource()) + "到" + of(flow.getTarget()) + "的箭头"
                        : of(element))
                .orElse("“" + elementId + "”");
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
