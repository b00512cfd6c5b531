package org.shouwen.processadmin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.shouwen.engine.DecisionContract;
import org.shouwen.processadmin.DecisionColumns.Row;

/** Asks the table everything that it can be asked, by the engine's own means, and judges what it answers. */
final class DecisionRun {

    void check(DecisionModel model, DecisionColumns table, DecisionContract contract, Report report) {
        List<String> matched = new ArrayList<>();
        DmnEngine engine = engine(matched);
        DmnDecision decision;
        try {
            decision = engine.parseDecision(contract.decisionId(), model.instance());
        } catch (DmnEngineException e) {
            report.error(model.file(), table.id(), "决策引擎不接受这张决策表。");
            return;
        }
        Map<String, Fault> faults = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        for (Map<String, Object> asked : combinations(contract)) {
            matched.clear();
            String fault = fault(engine, decision, asked, contract);
            used.addAll(matched);
            if (fault != null) {
                String row = matched.isEmpty() ? null : matched.get(0);
                faults.computeIfAbsent(fault + row, key -> new Fault(fault, row, asked))
                        .count();
            }
        }
        faults.values()
                .forEach(fault -> report.error(model.file(), fault.place(table), fault.sentence(table, contract)));
        if (faults.isEmpty()) {
            table.rows().stream()
                    .filter(row -> !used.contains(row.id()))
                    .forEach(row -> report.warning(model.file(), row.id(), row.title() + "永远用不到:它前面的规则已经包括了它的情况。"));
        }
    }

    /** Null where the answer may be followed. */
    private static String fault(
            DmnEngine engine, DmnDecision decision, Map<String, Object> asked, DecisionContract contract) {
        try {
            return contract.fault(
                            asked, engine.evaluateDecisionTable(decision, asked).getResultList())
                    .orElse(null);
        } catch (DmnHitPolicyException e) {
            return "有两条以上规则同时适用";
        } catch (RuntimeException | StackOverflowError e) {
            return "结果的类型不对,无法计算";
        }
    }

    private static DmnEngine engine(List<String> matched) {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add((DmnDecisionTableEvaluationEvent event) -> event.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .forEach(matched::add));
        return configuration.buildEngine();
    }

    /** A contract has few values in few columns. */
    private static List<Map<String, Object>> combinations(DecisionContract contract) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (DecisionContract.Column input : contract.inputs()) {
            all = all.stream()
                    .flatMap(begun -> input.values().keySet().stream().map(value -> {
                        Map<String, Object> longer = new HashMap<>(begun);
                        longer.put(input.name(), value);
                        return longer;
                    }))
                    .collect(Collectors.toList());
        }
        return all;
    }

    /** One thing that is wrong, by its first example. */
    private static final class Fault {

        private final String what;
        private final String rowId;
        private final Map<String, Object> example;
        private int times;

        private Fault(String what, String rowId, Map<String, Object> example) {
            this.what = what;
            this.rowId = rowId;
            this.example = example;
        }

        void count() {
            times++;
        }

        String place(DecisionColumns table) {
            return rowId == null ? table.id() : rowId;
        }

        String sentence(DecisionColumns table, DecisionContract contract) {
            String where = table.rows().stream()
                    .filter(row -> row.id().equals(rowId))
                    .map(Row::title)
                    .findFirst()
                    .map(title -> title + "的结果不对:")
                    .orElse("");
            String when = contract.inputs().stream()
                    .map(input -> input.label() + "为 "
                            + DecisionContract.Column.cell(example.get(input.name())) + "("
                            + input.values().get(example.get(input.name())) + ")")
                    .collect(Collectors.joining("、"));
            return where + when + "时," + what + (times > 1 ? "(同样的情况共 " + times + " 种)" : "") + "。";
        }
    }
}
