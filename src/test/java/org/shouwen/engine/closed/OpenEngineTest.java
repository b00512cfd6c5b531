package org.shouwen.engine.closed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The attacks are attacks: an engine as it comes runs them. */
class OpenEngineTest {

    private static ProcessEngine engine;

    static List<Attack> attacksThatRun() {
        return Stream.concat(Attacks.all().stream(), TableAttacks.all().stream())
                .filter(Attack::runs)
                .toList();
    }

    @BeforeAll
    static void build() {
        StandaloneInMemProcessEngineConfiguration open = new StandaloneInMemProcessEngineConfiguration();
        open.setProcessEngineName("open");
        open.setJdbcUrl("jdbc:h2:mem:open");
        open.setBeans(new HashMap<>(Map.of("closeCase", (JavaDelegate) execution -> {})));
        engine = open.buildProcessEngine();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void fetchesASchemaInAnEngineAsItComes() throws IOException {
        try (SchemaElsewhere elsewhere = new SchemaElsewhere()) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addString("attack.bpmn", elsewhere.namedBy(Attacks.INNOCENT))
                    .deploy();
            assertThat(elsewhere.wasAsked()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("attacksThatRun")
    void runsInAnEngineAsItComes(Attack attack) {
        Marker.isLeft();
        String deployment = null;
        try {
            deployment = engine.getRepositoryService()
                    .createDeployment()
                    .addString(attack.file(), attack.content())
                    .deploy()
                    .getId();
            if (attack.isDecision()) {
                engine.getDecisionService().evaluateDecisionByKey(Attack.KEY).evaluate();
            } else {
                engine.getRuntimeService().startProcessInstanceByKey(Attack.KEY);
            }
        } catch (RuntimeException e) {
            // what the engine makes of the result is no matter: it has run
        } finally {
            if (deployment != null) {
                engine.getRepositoryService().deleteDeployment(deployment, true);
            }
        }
        assertThat(Marker.isLeft()).isTrue();
    }
}
