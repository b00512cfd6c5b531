package org.shouwen.processadmin.walk;

import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * Something that can happen to a case that waits.
 *
 * @param node what is done with, or what is come to
 * @param leaves whether the node is done with
 * @param isEvent whether it comes from outside of the ordinary course
 */
record Option(FlowNode node, boolean leaves, boolean isEvent, Runnable action) {}
