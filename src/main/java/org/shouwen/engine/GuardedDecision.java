package org.shouwen.engine;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionResultEntriesImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionResultImpl;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement;
import org.camunda.bpm.engine.impl.dmn.result.DecisionResultMapper;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.shouwen.outage.DatabaseAway;
import org.springframework.beans.PropertyAccessor;

/**
 * A step that asks a table on which the code relies. Where the table fails or answers what its contract does not allow, the
 * step goes on with the built-in answer: what a person reports or a timer finds must arrive, whoever broke the table.
 */
class GuardedDecision extends DmnBusinessRuleTaskActivityBehavior {

    private final DecisionContract contract;
    private final DecisionFaults faults;
    private final DecisionAlarm alarm;

    /** @param step the engine's own behaviour, of which it gives nothing away but through its fields */
    GuardedDecision(PropertyAccessor step, DecisionContract contract, DecisionFaults faults, DecisionAlarm alarm) {
        super(
                (BaseCallableElement) step.getPropertyValue("callableElement"),
                (String) step.getPropertyValue("resultVariable"),
                (DecisionResultMapper) step.getPropertyValue("decisionResultMapper"));
        this.contract = contract;
        this.faults = faults;
        this.alarm = alarm;
    }

    @Override
    public void execute(ActivityExecution execution) throws Exception {
        executeWithErrorPropagation(execution, () -> {
            ExecutionEntity step = (ExecutionEntity) execution;
            if (isAnswered(step)) {
                alarm.end(contract.decisionId());
            } else {
                answerWithoutTable(step);
            }
            leave(execution);
            return null;
        });
    }

    private boolean isAnswered(ExecutionEntity step) {
        try {
            DecisionEvaluationUtil.evaluateDecision(
                    step, step.getProcessDefinitionTenantId(), callableElement, resultVariable, decisionResultMapper);
            DmnDecisionResult decided =
                    (DmnDecisionResult) step.getVariableLocal(DecisionEvaluationUtil.DECISION_RESULT_VARIABLE);
            return decided != null
                    && contract.fault(asked(step), decided.getResultList()).isEmpty();
        } catch (Exception | StackOverflowError e) {
            if (isOfTheDatabase(e)) {
                throw e instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            }
            return false;
        }
    }

    private void answerWithoutTable(ExecutionEntity step) {
        alarm.raise(contract.decisionId());
        String instance = step.getProcessInstanceId();
        String caseNo = Optional.ofNullable(step.getProcessBusinessKey()).orElse(instance);
        faults.add(new DecisionFaults.Open(contract.decisionId(), instance, caseNo));
        DmnDecisionResultEntriesImpl entries = new DmnDecisionResultEntriesImpl();
        contract.builtIn()
                .apply(asked(step))
                .forEach((name, value) -> entries.putValue(name, Variables.untypedValue(value)));
        DmnDecisionResult answer = new DmnDecisionResultImpl(List.of(entries));
        step.setVariableLocal(
                DecisionEvaluationUtil.DECISION_RESULT_VARIABLE, Variables.untypedValue((Object) answer, true));
        if (resultVariable != null && decisionResultMapper != null) {
            step.setVariable(resultVariable, decisionResultMapper.mapDecisionResult(answer));
        }
    }

    private Map<String, Object> asked(ExecutionEntity step) {
        Map<String, Object> asked = new HashMap<>();
        contract.inputs().forEach(input -> asked.put(input.name(), step.getVariable(input.name())));
        return asked;
    }

    /** Its transaction cannot go on, and the job or the person tries again. */
    private static boolean isOfTheDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return DatabaseAway.isSaidBy(failure);
    }
}
