package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;

/** FEEL could call Java; ours does not, neither in forms nor in tables. */
@ShouwenTest
class FeelExternalTest {

    private static final String CALL = "{most: function(a, b) external {java: {class: \"java.lang.Math\","
            + " method signature: \"max(int, int)\"}}, result: most(41, 42)}.result";

    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="defs" name="x" namespace="x">
              <decision id="calls-java" name="x" camunda:historyTimeToLive="P1D">
                <variable id="v" name="custom_v"/>
                <literalExpression id="l"><text><![CDATA[%s]]></text></literalExpression>
              </decision>
            </definitions>
            """;

    @Autowired
    RepositoryService repository;

    @Autowired
    DecisionService decisions;

    private String deployment;

    @AfterEach
    void takeBack() {
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void itIsAnAttackWhereFeelIsOpen() {
        var open =
                FeelEngineBuilder.forJava().withEnabledExternalFunctions(true).build();

        assertThat(open.evaluateExpression(CALL, Map.of()).result()).hasToString("42");
    }

    @Test
    void formsCallNoJava() {
        FeelExpression.Scope scope = new FeelExpression.Scope(Clock.systemUTC(), Map.of());

        assertThatThrownBy(() -> FeelExpression.parse("=" + CALL)).isInstanceOf(IllegalArgumentException.class);
        assertThat(scope.value(FeelExpression.parse("=40 + 2"))).hasToString("42");
    }

    @Test
    void tablesCallNoJava() {
        deployment = deploy(CALL);
        assertThat(value()).isNotEqualTo("42");
        repository.deleteDeployment(deployment, true);
        deployment = deploy("40 + 2");
        assertThat(value()).isEqualTo("42");
    }

    private String deploy(String text) {
        return repository
                .createDeployment()
                .addString("calls-java.dmn", TABLE.formatted(text))
                .deploy()
                .getId();
    }

    private String value() {
        try {
            Object value = decisions
                    .evaluateDecisionByKey("calls-java")
                    .evaluate()
                    .getSingleResult()
                    .getSingleEntry();
            return String.valueOf(value);
        } catch (RuntimeException e) {
            return "refused";
        }
    }
}
