package org.shouwen.processadmin;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.standalone.StandaloneTransactionContextFactory;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.deployer.DecisionRequirementsDefinitionDeployer;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.shouwen.processadmin.walk.ModelWalk;
import org.shouwen.processadmin.walk.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tries what would be deployed: read by the engine's own readers with all that Shouwen adds to them, then walked on a
 * copy. Nothing of it reaches the database.
 */
@Component
class EngineTrial {

    private static final Logger LOG = LoggerFactory.getLogger(EngineTrial.class);

    private final ProcessEngine engine;
    private final ModelWalk walk;

    EngineTrial(ProcessEngine engine, ModelWalk walk) {
        this.engine = engine;
        this.walk = walk;
    }

    /** @param files that the rules let through; what a rule refuses would only be told again */
    List<Finding> findings(Collection<ModelFile> files) {
        return files.stream().flatMap(this::findings).distinct().toList();
    }

    private Stream<Finding> findings(ModelFile file) {
        try {
            read(file);
            return file.isBpmn() ? walked(file) : Stream.empty();
        } catch (ParseException e) {
            return EngineObjections.of(e, file.name()).stream();
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be tried", file.name(), e);
            return Stream.of(EngineObjections.ofWhole(file.name()));
        }
    }

    private Stream<Finding> walked(ModelFile file) {
        ProcessModel model = ProcessModel.read(file, XmlFile.read(file));
        return walk.walk(file.name(), file.content()).stream().map(trouble -> finding(trouble, model));
    }

    private static Finding finding(Trouble trouble, ProcessModel model) {
        String title = trouble.elementId() == null ? "" : Titles.of(model, trouble.elementId());
        String sentence =
                switch (trouble.kind()) {
                    case NEVER_REACHED -> "试走流程时,无论怎样办理都走不到" + title + "。";
                    case STUCK -> "试走流程时,办件停在" + title + "再也走不下去;请检查并行网关的各条支路是否都会走到这里。";
                    case TWICE -> "试走流程时,同一办件的" + title + "同时出现两次;并行的支路应先用并行网关会合。";
                    case ENDLESS -> "试走流程时,办件在" + title + "一带反复兜圈,没有尽头。";
                    case BROKEN -> "试走流程时,办件到" + title + "无法继续。";
                    case TOO_LONG -> "流程太大,在规定时间内走不完所有路径,请拆成几个流程。";
                };
        return new Finding(Finding.Severity.ERROR, model.file(), trouble.elementId(), sentence);
    }

    /** Reads as a deployment does, outside of any transaction. */
    private void read(ModelFile file) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        // that of the application would join a transaction, and there is none
        Context.setCommandContext(new CommandContext(configuration, new StandaloneTransactionContextFactory()));
        Context.setProcessEngineConfiguration(configuration);
        try {
            if (file.isBpmn()) {
                DeploymentEntity deployment = new DeploymentEntity();
                deployment.setNew(true);
                deployer(configuration, BpmnDeployer.class)
                        .getBpmnParser()
                        .createParse()
                        .sourceInputStream(new ByteArrayInputStream(file.content()))
                        .deployment(deployment)
                        .name(file.name())
                        .execute();
            } else if (file.isDmn()) {
                deployer(configuration, DecisionRequirementsDefinitionDeployer.class)
                        .getTransformer()
                        .createTransform()
                        .modelInstance(new ByteArrayInputStream(file.content()))
                        .transformDecisionRequirementsGraph();
            }
        } finally {
            Context.removeProcessEngineConfiguration();
            Context.removeCommandContext();
        }
    }

    private static <T> T deployer(ProcessEngineConfigurationImpl configuration, Class<T> kind) {
        return configuration.getDeployers().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
