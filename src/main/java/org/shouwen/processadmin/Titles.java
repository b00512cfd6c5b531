package org.shouwen.processadmin;

import org.camunda.bpm.model.bpmn.instance.FlowElement;

/** How findings call an element: by its label, or by its id when it has none. */
final class Titles {

    private Titles() {}

    static String of(FlowElement element) {
        return "“"
                + (isBlank(element.getName())
                        ? element.getId()
                        : element.getName().trim()) + "”";
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
