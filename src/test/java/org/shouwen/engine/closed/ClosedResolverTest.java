package org.shouwen.engine.closed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwen.refusal.Refusal;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What an expression reaches in a running case, had everything before the evaluator let it pass. */
@ShouwenTest
class ClosedResolverTest {

    private static final String WAITING = Attacks.process("", "<receiveTask id=\"step\"/>");

    @Autowired
    ProcessEngine engine;

    private String deployment;
    private String instance;

    static List<String> expressions() {
        return Attacks.EXPRESSIONS.stream()
                // asks whether there is such a bean, and gets no hold of it; nothing of nobody is nothing
                .filter(text -> !text.contains("empty ") && !text.contains("currentUser()."))
                .toList();
    }

    @BeforeEach
    void begin() {
        Marker.isLeft();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .name(Attack.KEY)
                .addString("attack.bpmn", WAITING)
                .deploy()
                .getId();
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey(Attack.KEY, "XX-1", Map.of("custom_x", "text", "custom_n", 3))
                .getId();
    }

    @AfterEach
    void takeBack() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
        assertThat(Marker.isLeft()).as("something ran").isFalse();
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void resolverAloneRefuses(String text) {
        assertThatThrownBy(() -> resolved(text)).isInstanceOfAny(Refusal.class, ELException.class);
    }

    @Test
    void resolverAloneRefusesCode() {
        assertThatThrownBy(() -> resolved(Attacks.CODE)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> resolved("${custom_x.getClass().forName('" + Marker.CLASS + "').newInstance()}"))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void evaluatorRefusesInTheLanguageOfPeople(String text) {
        assertThatThrownBy(() -> inCase(execution ->
                        expressions(execution).createExpression(text).getValue(execution)))
                .isInstanceOf(Refusal.class)
                .hasMessage("MODEL_INVALID:流程模型中有系统不允许的表达式,本次操作没有执行,请联系流程管理员。");
    }

    @Test
    void nothingIsWritten() {
        assertThatThrownBy(() -> inCase(execution -> {
                    expressions(execution).createExpression("${custom_x}").setValue("other", execution);
                    return null;
                }))
                .isInstanceOf(Refusal.class);
        assertThat(engine.getRuntimeService().getVariable(instance, "custom_x")).isEqualTo("text");
    }

    @Test
    void whatModelsNeedIsReached() {
        assertThat(resolved("${custom_x == 'text' && custom_n > 2}")).isEqualTo(true);
        assertThat(resolved("${execution.processBusinessKey}")).isEqualTo("XX-1");
        assertThat(resolved("${execution.hasVariable('custom_x') ? 'a' : 'b'}")).isEqualTo("a");
        assertThat(resolved("dept-${custom_x}")).isEqualTo("dept-text");
        assertThat(resolved("${taskDays.endOfToday() > now()}")).isEqualTo(true);
        assertThat(resolved("${taskDays.endOfToday() < now()}")).isEqualTo(false);
        assertThat(resolved("${currentUser()}")).isNull();
    }

    private Object resolved(String text) {
        return inCase(execution -> {
            ClosedExpressions expressions = expressions(execution);
            return expressions.createValueExpression(text).getValue(expressions.getElContext(execution));
        });
    }

    private <T> T inCase(java.util.function.Function<ExecutionEntity, T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> work.apply(context.getExecutionManager().findExecutionById(instance)));
    }

    private ClosedExpressions expressions(ExecutionEntity any) {
        return (ClosedExpressions)
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getExpressionManager();
    }
}
