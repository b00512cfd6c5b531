package org.shouwen.processadmin;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Brings the models into the engine at start: those of the application, and those of the office's own folder, which win
 * over files of the same name. Only what has changed since the last start is deployed, so that an administrator's
 * uploads stay in force.
 */
@Component
@Order(0)
class ShippedModels implements ApplicationRunner {

    private static final String NAME = "首问";

    private final RepositoryService repository;
    private final BuiltModels built;
    private final ModelGate gate;
    private final Path officeFolder;

    ShippedModels(
            RepositoryService repository,
            BuiltModels built,
            ModelGate gate,
            @Value("${shouwen.models-folder:}") String officeFolder) {
        this.repository = repository;
        this.built = built;
        this.gate = gate;
        this.officeFolder = officeFolder.isBlank() ? null : Path.of(officeFolder);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Map<String, ModelFile> models = new LinkedHashMap<>();
        built.all().forEach(model -> models.put(model.name(), model));
        if (officeFolder != null) {
            ModelFile.in(officeFolder).forEach(model -> models.put(model.name(), model));
        }
        gate.passAtStart(models.values(), built.all());
        DeploymentBuilder deployment =
                repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(true);
        models.values()
                .forEach(model -> deployment.addInputStream(model.name(), new ByteArrayInputStream(model.content())));
        deployment.deploy();
    }
}
