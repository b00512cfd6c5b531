package org.shouwen.processadmin;

import static org.shouwen.processadmin.Titles.isBlank;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.shouwen.engine.DecisionContract;

/** A file with one decision table that the engine takes, a person can read, and the code can follow. */
final class DecisionRule {

    private final ModelVocabulary vocabulary;
    private final DecisionMarkupRule markup = new DecisionMarkupRule();
    private final DecisionCellRule cells = new DecisionCellRule();
    private final DecisionContractRule columns = new DecisionContractRule();
    private final DecisionRun run = new DecisionRun();

    DecisionRule(ModelVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void check(DecisionModel model, Report report) {
        Report found = new Report();
        header(model, found);
        markup.check(model, found);
        model.tables().forEach(table -> check(model, DecisionColumns.of(table), found));
        report.addAll(found);
    }

    private static void header(DecisionModel model, Report report) {
        if (model.decisions().size() > 1) {
            report.error(model.file(), null, "一个文件应只有一张决策表。");
        }
        if (!model.decisionIds().contains(model.source().stem())) {
            report.error(model.file(), null, "文件名应与其中决策的标识相同。");
        }
        for (Decision decision : model.decisions()) {
            if (isBlank(decision.getCamundaHistoryTimeToLiveString())) {
                report.error(model.file(), decision.getId(), "决策缺少历史保存期限(historyTimeToLive)。");
            }
            if (!(decision.getExpression() instanceof DecisionTable)) {
                report.error(model.file(), decision.getId(), "决策没有决策表。");
            }
            if (isBlank(decision.getName())) {
                report.error(model.file(), decision.getId(), "决策没有名称。");
            }
        }
    }

    private void check(DecisionModel model, DecisionColumns table, Report found) {
        HitPolicy policy = table.hitPolicy();
        if (!DecisionContract.HIT_POLICIES.contains(policy.name())) {
            found.error(
                    model.file(), table.id(), "命中策略不能用 " + policy + ",会同时给出几个结果;请用 FIRST(自上而下第一条适用的)或 UNIQUE(只有一条适用)。");
        }
        Optional<DecisionContract> contract = vocabulary.decisionContracts().stream()
                .filter(known -> List.of(known.decisionId()).containsAll(model.decisionIds()))
                .findFirst();
        contract.ifPresent(known -> columns.check(model, table, known, found));
        cells.check(model, table, contract.orElse(null), found);
        boolean sound = found.findings().stream().noneMatch(Finding::forbidsDeployment);
        if (sound) {
            contract.ifPresent(known -> run.check(model, table, known, found));
        }
    }
}
