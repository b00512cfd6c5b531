package org.shouwen.processadmin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Every condition of an arrow says yes or no, and says yes to some case. */
final class ConditionRule implements ModelRule {

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        Map<SequenceFlow, Condition> conditions = new LinkedHashMap<>();
        Condition.Values values = new Condition.Values();
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
                read(flow, model, report).ifPresent(condition -> {
                    conditions.put(flow, condition);
                    condition.learn(values);
                });
            }
        }
        values.mixed()
                .ifPresent(name -> report.error(
                        model.file(), model.key(), "条件中的 " + name + " 有的地方当作“是”或“否”,有的地方与文字或数字比较,两者只能有一种。"));
        conditions.forEach((flow, condition) -> {
            if (!condition.isYesOrNo(values)) {
                report.error(model.file(), flow.getId(), title(flow) + "得不出“是”或“否”。");
            } else if (!condition.canHold(values)) {
                report.error(
                        model.file(), flow.getId(), title(flow) + "永远不成立,办件走不到" + Titles.of(flow.getTarget()) + "。");
            }
        });
    }

    /** An expression that cannot be read is told of where all of them are. */
    private static Optional<Condition> read(SequenceFlow flow, ProcessModel model, Report report) {
        try {
            Optional<Condition> condition = Expression.parse(text(flow)).asCondition();
            if (condition.isEmpty()) {
                report.error(model.file(), flow.getId(), title(flow) + "应整个写在 ${ } 之中。");
            }
            return condition;
        } catch (TreeBuilderException e) {
            return Optional.empty();
        }
    }

    private static String title(SequenceFlow flow) {
        return "箭头" + Titles.of(flow) + "的条件 " + text(flow) + " ";
    }

    private static String text(SequenceFlow flow) {
        return flow.getConditionExpression().getTextContent().trim();
    }
}
