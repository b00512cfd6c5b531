package org.shouwen.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.shouwen.turn.CaseTurns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks again on behalf of everything that went its way without its table, every minute and on any node, until the table
 * answers as its contract wants.
 */
@Component
public class DecisionRetries {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionRetries.class);

    private final DecisionFaults faults;
    private final DecisionAlarm alarm;
    private final ObjectProvider<DecisionContract> contracts;
    private final ObjectProvider<DecidedAnew> features;
    private final DecisionService decisions;
    private final RuntimeService runtime;
    private final CaseTurns turns;
    private final AsSystem system;

    DecisionRetries(
            DecisionFaults faults,
            DecisionAlarm alarm,
            ObjectProvider<DecisionContract> contracts,
            ObjectProvider<DecidedAnew> features,
            DecisionService decisions,
            RuntimeService runtime,
            CaseTurns turns,
            AsSystem system) {
        this.faults = faults;
        this.alarm = alarm;
        this.contracts = contracts;
        this.features = features;
        this.decisions = decisions;
        this.runtime = runtime;
        this.turns = turns;
        this.system = system;
    }

    /** Also for whoever does not want to wait for the minute. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void askAgain() {
        faults.all().forEach(this::askAgain);
    }

    /** One that fails keeps no other from its turn, and is asked for again. */
    private void askAgain(DecisionFaults.Open fault) {
        try {
            turns.take(fault.caseNo(), () -> {
                system.run(() -> ask(fault));
                return null;
            });
        } catch (RuntimeException e) {
            LOG.debug(
                    "The table {} still gives no answer: {}",
                    fault.decisionId(),
                    e.getClass().getSimpleName());
        }
    }

    private void ask(DecisionFaults.Open fault) {
        if (isOver(fault)) {
            faults.remove(fault);
            return;
        }
        DecidedAnew feature = features.stream()
                .filter(any -> any.decisionId().equals(fault.decisionId()))
                .findFirst()
                .orElseThrow();
        Map<String, Object> asked = feature.asked(fault.processInstanceId());
        List<Map<String, Object>> answers = decisions
                .evaluateDecisionByKey(fault.decisionId())
                .variables(Variables.fromMap(asked))
                .evaluate()
                .getResultList();
        if (contract(fault).fault(asked, answers).isEmpty() && faults.remove(fault)) {
            feature.follow(fault.processInstanceId(), answers.get(0));
            alarm.end(fault.decisionId());
        }
    }

    private boolean isOver(DecisionFaults.Open fault) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(fault.processInstanceId())
                        .count()
                == 0;
    }

    private DecisionContract contract(DecisionFaults.Open fault) {
        return contracts.stream()
                .filter(contract -> contract.decisionId().equals(fault.decisionId()))
                .findFirst()
                .orElseThrow();
    }
}
