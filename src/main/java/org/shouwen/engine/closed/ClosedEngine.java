package org.shouwen.engine.closed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.shouwen.engine.ModelBeans;
import org.shouwen.engine.ProcessContract;
import org.springframework.core.io.Resource;

/** Closes an engine that is not built yet: evaluator, parser, decision tables and deployers. */
public final class ClosedEngine {

    private final ModelBeans beans;
    private final Deed.Codes codes;
    private final Set<Deed> ours = new HashSet<>();

    /**
     * @param confidential keys of the processes whose people are computed
     * @param shipped our own models
     */
    public ClosedEngine(
            ModelBeans beans,
            Collection<ProcessContract> contracts,
            Set<String> confidential,
            Collection<Resource> shipped) {
        this.beans = beans;
        Map<String, ProcessContract> byKey = contracts.stream()
                .collect(Collectors.toUnmodifiableMap(ProcessContract::processKey, Function.identity()));
        this.codes = new Deed.Codes(byKey, confidential);
        for (Resource model : shipped) {
            for (Element process : ModelTree.read(model).elements("process")) {
                Deed.in(process, codes).stream().map(Deed::key).forEach(ours::add);
            }
        }
    }

    /** @param exported the beans that models may name */
    public void close(ProcessEngineConfigurationImpl engine, Map<Object, Object> exported) {
        ClosedExpressions expressions = new ClosedExpressions(exported, beans);
        ModelLaw law = new ModelLaw(expressions, beans, codes, ours);
        engine.setExpressionManager(expressions);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setBpmnParseFactory(parser -> new ClosedParse(parser, law));
        engine.setDmnEngineConfiguration(decisions());
        List<Deployer> deployers = new ArrayList<>(List.of(new KnownFiles()));
        if (engine.getCustomPreDeployers() != null) {
            deployers.addAll(engine.getCustomPreDeployers());
        }
        engine.setCustomPreDeployers(deployers);
    }

    /** FEEL alone: what names another language finds neither evaluator nor script engine. */
    private static DefaultDmnEngineConfiguration decisions() {
        DefaultDmnEngineConfiguration decisions =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.setScriptEngineResolver(language -> null);
        decisions.setElProvider(text -> {
            throw ModelRefusal.whileRunning("in a decision: " + text);
        });
        decisions.getTransformer().getTransformListeners().add(new FeelOnly());
        return decisions;
    }
}
