package org.shouwen.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * The engine's REST API finds its engine by name in a map of the JVM, where of several applications in one JVM the
 * last one started has the name. Before each class the name goes to the engine of the application it tests.
 */
public class EngineOfThisContext extends AbstractTestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        test.getApplicationContext().getBeanProvider(ProcessEngine.class).ifAvailable(EngineOfThisContext::use);
    }

    public static void use(ProcessEngine engine) {
        ProcessEngines.registerProcessEngine(engine);
    }
}
