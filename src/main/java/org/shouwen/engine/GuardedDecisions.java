package org.shouwen.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.stereotype.Component;

/** Every step that asks a table with a contract is guarded, in every version of every process, however it got there. */
@Component
class GuardedDecisions extends AbstractProcessEnginePlugin {

    private final Map<String, DecisionContract> contracts;
    private final DecisionFaults faults;
    private final DecisionAlarm alarm;

    GuardedDecisions(List<DecisionContract> contracts, DecisionFaults faults, DecisionAlarm alarm) {
        this.contracts = contracts.stream()
                .collect(Collectors.toUnmodifiableMap(DecisionContract::decisionId, Function.identity()));
        this.faults = faults;
        this.alarm = alarm;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                guard(element, activity);
            }
        });
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private void guard(Element element, ActivityImpl activity) {
        DecisionContract contract =
                contracts.get(String.valueOf(element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRef")));
        if (contract != null && activity.getActivityBehavior() instanceof DmnBusinessRuleTaskActivityBehavior step) {
            activity.setActivityBehavior(
                    new GuardedDecision(PropertyAccessorFactory.forDirectFieldAccess(step), contract, faults, alarm));
        }
    }
}
