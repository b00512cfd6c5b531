package org.shouwen.processadmin;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwen.cache.Figure;
import org.shouwen.engine.DecisionContract;
import org.springframework.stereotype.Component;

/**
 * Whether the tables on which the code relies are in order as they are in the engine now, however they got there. Counts
 * tables and not what went its way without them: that there was a complaint is nobody's to know.
 */
@Component
public class DecisionsInForce implements MeterBinder {

    private final ModelVocabulary vocabulary;
    private final ModelCheck check;
    private final ModelDeployments deployments;

    DecisionsInForce(ModelVocabulary vocabulary, ModelCheck check, ModelDeployments deployments) {
        this.vocabulary = vocabulary;
        this.check = check;
        this.deployments = deployments;
    }

    /** What is wrong with them, as the check of an upload would say it. */
    public List<Finding> findings() {
        Map<String, ModelFile> tables = deployments.decisionsInForce();
        tables.keySet().retainAll(contracts());
        Stream<Finding> wrong = check.check(tables.values()).stream().filter(Finding::forbidsDeployment);
        Stream<Finding> missing = contracts().stream()
                .filter(id -> !tables.containsKey(id))
                .map(id -> new Finding(Finding.Severity.ERROR, id + ".dmn", null, "程序需要的决策表不存在。"));
        return Stream.concat(wrong, missing).toList();
    }

    private List<String> contracts() {
        return vocabulary.decisionContracts().stream()
                .map(DecisionContract::decisionId)
                .toList();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Figure.register(
                registry,
                "shouwen.decisions.broken",
                "Decision tables in force that give no usable answer",
                () -> findings().stream().map(Finding::file).distinct().count());
    }
}
