package org.shouwen.processadmin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.shouwen.engine.AsSystem;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Models in the engine: which are in force, and how new ones get in. */
@Service
public class ModelDeployments {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployments.class);
    private static final String NAME = "流程管理员上传";

    private final ProcessEngine engine;
    private final RepositoryService repository;
    private final ModelGate gate;
    private final CheckTime time;
    private final AsSystem system;

    ModelDeployments(ProcessEngine engine, ModelGate gate, CheckTime time, AsSystem system) {
        this.engine = engine;
        this.repository = engine.getRepositoryService();
        this.gate = gate;
        this.time = time;
        this.system = system;
    }

    /** Findings as they would be if the files were deployed now. */
    public List<Finding> check(Collection<ModelFile> submitted) {
        List<ModelFile> present = inForce();
        return time.within(() -> gate.findings(submitted, present));
    }

    /**
     * Deploys the files together, or none of them. New cases use them at once, running cases keep their version.
     *
     * @throws Refusal {@code MODEL_INVALID} with every error
     */
    public Deployed deploy(Collection<ModelFile> submitted) {
        List<ModelFile> present = inForce();
        List<Finding> warnings = time.within(() -> gate.pass(submitted, present));
        if (present.containsAll(submitted)) {
            return new Deployed(null, List.of(), warnings);
        }
        DeploymentBuilder deployment = repository.createDeployment().name(NAME).source(NAME);
        submitted.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        String id = system.get(() -> deploy(deployment));
        return new Deployed(id, submitted.stream().map(ModelFile::name).toList(), warnings);
    }

    private static String deploy(DeploymentBuilder deployment) {
        try {
            return deployment.deploy().getId();
        } catch (ParseException e) {
            throw refusal(e.getResorceReports().stream()
                    .flatMap(report -> EngineObjections.of(e, report.getResourceName()).stream())
                    .toList());
        } catch (ProcessEngineException e) {
            if (isAboutTheModels(e)) {
                throw refusal(List.of(EngineObjections.ofWhole("所上传的模型")));
            }
            throw e;
        }
    }

    private static Refusal refusal(List<Finding> findings) {
        return Refusal.of(
                RefusalCode.MODEL_INVALID,
                findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    }

    /** Not about a database that is away, nor about somebody who was faster. */
    private static boolean isAboutTheModels(ProcessEngineException refused) {
        if (refused instanceof OptimisticLockingException || refused instanceof ProcessEnginePersistenceException) {
            return false;
        }
        return Stream.iterate((Throwable) refused, Objects::nonNull, Throwable::getCause)
                .noneMatch(SQLException.class::isInstance);
    }

    /** The newest version of every deployed model; by version, since the clock of the demo may have been moved. */
    List<ModelFile> inForce() {
        return system.get(() -> {
            List<ResourceDefinition> definitions = new ArrayList<>();
            definitions.addAll(
                    repository.createProcessDefinitionQuery().latestVersion().list());
            definitions.addAll(
                    repository.createDecisionDefinitionQuery().latestVersion().list());
            definitions.addAll(latestForms());
            return definitions.stream().map(this::read).distinct().toList();
        });
    }

    /** Of these only the decision tables, by the id under which processes ask them. */
    Map<String, ModelFile> decisionsInForce() {
        return system.get(() -> repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.toMap(ResourceDefinition::getKey, this::read, (one, other) -> one)));
    }

    private List<CamundaFormDefinitionEntity> latestForms() {
        List<String> names = repository.createDeploymentQuery().list().stream()
                .flatMap(deployment -> repository.getDeploymentResourceNames(deployment.getId()).stream())
                .filter(name -> name.endsWith(".form"))
                .map(name -> ModelFile.deployed(name, new byte[0]).stem())
                .distinct()
                .toList();
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> names.stream()
                        .map(context.getCamundaFormDefinitionManager()::findLatestDefinitionByKey)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private ModelFile read(ResourceDefinition definition) {
        try (InputStream content =
                repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            return ModelFile.deployed(definition.getResourceName(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
