package org.shouwen.acceptance;

import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.shouwen.ShouwenApplication;
import org.shouwen.testing.EngineOfThisContext;
import org.shouwen.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Provides the server of {@link Acceptance}; starts no application where one is named. */
class AcceptanceServer implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private static final String RUNNING = System.getProperty("acceptance.url");

    private Office office;
    private Duration ahead;

    @Override
    public void beforeAll(ExtensionContext test) {
        office = new Office(RUNNING == null ? started(test).address() : URI.create(RUNNING));
        OffsetDateTime found = office.now();
        ahead = Duration.between(OffsetDateTime.now(), found);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        try {
            office.leavesNoContradiction();
        } finally {
            restoreClock();
        }
    }

    private void restoreClock() {
        if (RUNNING == null) {
            // other tests of this JVM share the engine's clock and must find it exactly as it was
            ClockUtil.reset();
        } else {
            office.setClock(OffsetDateTime.now().plus(ahead));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Office.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return office;
    }

    private static Started started(ExtensionContext test) {
        return test.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(AcceptanceServer.class))
                .getOrComputeIfAbsent(Started.class, type -> new Started(), Started.class);
    }

    /** The application, started once for all scenarios and closed after the last test of the JVM. */
    private static final class Started implements AutoCloseable {

        private final ConfigurableApplicationContext application = new SpringApplicationBuilder(
                        ShouwenApplication.class)
                .initializers(new TestDatabase())
                // the coverage of models is for tests that Spring runs, and not safe for many threads
                .run(
                        "--server.port=0",
                        "--spring.autoconfigure.exclude=" + ProcessEngineCoverageConfiguration.class.getName());

        private URI address() {
            EngineOfThisContext.use(application.getBean(ProcessEngine.class));
            return URI.create("http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port"));
        }

        @Override
        public void close() {
            application.close();
        }
    }
}
