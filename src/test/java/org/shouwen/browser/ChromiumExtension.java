package org.shouwen.browser;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Starts Chromium once, gives each test people of its own, and keeps what they last saw when a test fails. */
class ChromiumExtension implements BeforeAllCallback, ParameterResolver, AfterTestExecutionCallback {

    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(ChromiumExtension.class);
    private static final String MISSING = "Browser tests need Chromium; name it in the environment variable CHROMIUM.";

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> installed = Chromium.installed();
        if (installed.isPresent()) {
            ofTheRun(context).getOrComputeIfAbsent(Chromium.class, key -> new Chromium(installed.get()));
            return;
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(MISSING);
        }
        ofTheRun(context).getOrComputeIfAbsent("said", key -> {
            System.out.println(MISSING + " They are skipped.");
            return true;
        });
        throw new TestAbortedException(MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == People.class;
    }

    @Override
    public People resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = ofTheRun(context).get(Chromium.class, Chromium.class);
        Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
        String address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        return context.getStore(STORE)
                .getOrComputeIfAbsent(People.class, key -> new People(chromium.desks(), address), People.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        People people = context.getStore(STORE).get(People.class, People.class);
        if (people != null && context.getExecutionException().isPresent()) {
            people.photograph(Path.of(
                    "target",
                    "browser",
                    context.getRequiredTestClass().getSimpleName(),
                    context.getRequiredTestMethod().getName()));
        }
    }

    private static ExtensionContext.Store ofTheRun(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, STORE);
    }
}
