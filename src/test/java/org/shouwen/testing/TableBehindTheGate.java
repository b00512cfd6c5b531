package org.shouwen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.shouwen.engine.DecisionRetries;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A decision table that nobody checked; after each test the shipped one holds again. */
public final class TableBehindTheGate implements BeforeEachCallback, AfterEachCallback {

    private static final String SOURCE = "test";

    private final String file;
    private RepositoryService repository;
    private DecisionRetries retries;

    /** @param file such as escalation-routing.dmn */
    public TableBehindTheGate(String file) {
        this.file = file;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext application = SpringExtension.getApplicationContext(test);
        repository = application.getBean(RepositoryService.class);
        retries = application.getBean(DecisionRetries.class);
    }

    /** @throws RuntimeException where the engine itself refuses it */
    public Deployment deploy(String table) {
        return repository
                .createDeployment()
                .source(SOURCE)
                .addString(file, table)
                .deploy();
    }

    public static String shipped(String file) {
        try {
            return Files.readString(Path.of("processes", file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever waits for a table is asked again, too. */
    public void putBack() {
        repository.createDeploymentQuery().deploymentSource(SOURCE).list().stream()
                .map(Deployment::getId)
                .forEach(id -> repository.deleteDeployment(id, true));
        retries.askAgain();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        putBack();
    }
}
