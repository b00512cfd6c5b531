package org.shouwen.processadmin;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A case never gets stuck at a gateway. */
final class GatewayRule implements ModelRule {

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        model.all(ExclusiveGateway.class).forEach(gateway -> check(gateway, gateway.getDefault(), model, report));
        model.all(InclusiveGateway.class).forEach(gateway -> check(gateway, gateway.getDefault(), model, report));
    }

    private static void check(Gateway gateway, SequenceFlow otherwise, ProcessModel model, Report report) {
        List<SequenceFlow> exits = model.flows().outgoing(gateway);
        if (exits.size() < 2) {
            return;
        }
        exits.stream()
                .filter(flow -> flow.getConditionExpression() == null && !Objects.equals(flow, otherwise))
                .forEach(flow -> report.error(
                        model.file(),
                        flow.getId(),
                        "网关" + Titles.of(gateway) + "的出口" + Titles.of(flow) + "没有条件,也不是默认出口。"));
        if (otherwise == null) {
            report.warning(model.file(), gateway.getId(), "网关" + Titles.of(gateway) + "没有默认出口,条件都不成立时办件会停在这里。");
        }
    }
}
