package org.shouwen.processadmin;

import java.util.Objects;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.shouwen.processadmin.walk.FlowMap;

/**
 * A decision that the version in force makes and the new one does not. That may be meant, but it is easily done by
 * mistake, and nothing else in the new version tells of it.
 */
final class BranchRule {

    void check(ProcessModel before, ProcessModel after, Report report) {
        FlowMap now = after.flows();
        for (SequenceFlow flow : before.flows().flows()) {
            now.nodes().stream()
                    .filter(node -> node instanceof Gateway
                            && node.getId().equals(flow.getSource().getId()))
                    .filter(node -> now.outgoing(node).stream().noneMatch(other -> isSame(flow, other)))
                    .forEach(node -> report.warning(
                            after.file(),
                            node.getId(),
                            "网关" + Titles.of(node) + "少了现行版本中通向" + Titles.of(flow.getTarget()) + "的出口" + condition(flow)
                                    + ",请确认不是误删。"));
        }
    }

    private static boolean isSame(SequenceFlow flow, SequenceFlow other) {
        return flow.getId().equals(other.getId())
                || Objects.equals(condition(flow), condition(other))
                        && flow.getTarget().getId().equals(other.getTarget().getId());
    }

    private static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? ""
                : "(条件 " + flow.getConditionExpression().getTextContent().trim() + ")";
    }
}
