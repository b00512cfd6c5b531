package org.shouwen.escalation.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.shouwen.engine.ProcessContract;
import org.shouwen.engine.ProcessVariable;
import org.shouwen.escalation.Decision;
import org.shouwen.escalation.EscalationReason;
import org.shouwen.escalation.HeadState;
import org.shouwen.escalation.LevelReached;
import org.shouwen.escalation.Severity;
import org.shouwen.security.ProcessAccess;
import org.shouwen.security.Roles;
import org.shouwen.security.TaskLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The words that the model {@code supervisor-escalation} and its code share. The business key is the number of the case
 * that it is about.
 */
@Configuration
class EscalationProcess {

    static final String KEY = "supervisor-escalation";
    static final String CASE_COMPLETED = "caseCompleted";
    static final String LEVEL_GATEWAY = "levelGateway";
    static final String LEVEL_TIMEOUT = "levelTimeout";
    static final String SUPERVISOR_DECIDES = "supervisorDecides";
    static final String PRINCIPAL_DECIDES = "principalDecides";

    static final ProcessVariable<String> ESCALATION_ID = ProcessVariable.text("escalationId");
    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text(TaskLists.CASE_TITLE);
    static final ProcessVariable<EscalationReason> REASON_CODE =
            ProcessVariable.oneOf("reasonCode", EscalationReason.class);
    static final ProcessVariable<Severity> SEVERITY = ProcessVariable.oneOf("severity", Severity.class);
    static final ProcessVariable<Instant> MISSED_DUE_AT = ProcessVariable.instant("missedDueAt");
    static final ProcessVariable<String> SUBJECT_USER_IDS = ProcessVariable.text("subjectUserIds");
    static final ProcessVariable<String> REQUESTED_BY = ProcessVariable.text("requestedBy");
    static final ProcessVariable<HeadState> HEAD = ProcessVariable.oneOf("head", HeadState.class);
    static final ProcessVariable<Integer> FIRST_LEVEL = ProcessVariable.integer("firstLevel");
    static final ProcessVariable<Integer> LAST_LEVEL_AT_ONCE = ProcessVariable.integer("lastLevelAtOnce");
    static final ProcessVariable<Integer> HIGHEST_LEVEL = ProcessVariable.integer("highestLevel");
    static final ProcessVariable<Boolean> HEAD_INFORMED = ProcessVariable.flag("headInformed");
    static final ProcessVariable<Integer> PRIORITY = ProcessVariable.integer("priority");
    static final ProcessVariable<Integer> LEVEL = ProcessVariable.integer("level");
    static final ProcessVariable<Integer> DECIDING_LEVEL = ProcessVariable.integer("decidingLevel");
    static final ProcessVariable<Instant> LEVEL_DUE_AT = ProcessVariable.instant("levelDueAt");
    static final ProcessVariable<Boolean> LAST_LEVEL = ProcessVariable.flag("lastLevel");
    static final ProcessVariable<Decision> DECISION = ProcessVariable.oneOf("decision", Decision.class);
    static final ProcessVariable<String> NEW_RESPONSIBLE = ProcessVariable.text("newResponsible");

    @Bean
    ProcessContract escalationContract() {
        Set<String> variables = Stream.of(
                        ESCALATION_ID,
                        CASE_TITLE,
                        REASON_CODE,
                        SEVERITY,
                        MISSED_DUE_AT,
                        SUBJECT_USER_IDS,
                        REQUESTED_BY,
                        HEAD,
                        FIRST_LEVEL,
                        LAST_LEVEL_AT_ONCE,
                        HIGHEST_LEVEL,
                        HEAD_INFORMED,
                        PRIORITY,
                        LEVEL,
                        DECIDING_LEVEL,
                        LEVEL_DUE_AT,
                        LAST_LEVEL,
                        DECISION,
                        NEW_RESPONSIBLE)
                .map(ProcessVariable::name)
                .collect(Collectors.toSet());
        Set<String> elements = Set.of(
                "escalationRaised",
                "escalationCalled",
                "routeEscalation",
                "openEscalation",
                LEVEL_GATEWAY,
                SUPERVISOR_DECIDES,
                LEVEL_TIMEOUT,
                "raiseLevel",
                PRINCIPAL_DECIDES,
                "dailyReminder",
                "remindSupervisor",
                "applyDecision",
                "caseCompleted",
                "closeByCompletion");
        return new ProcessContract(
                KEY, variables, Set.of(ProcessContract.ESCALATION_RAISED, CASE_COMPLETED), elements, elements);
    }

    /** Clerks stand in for a head who is away, and the oversight office where no leader is eligible. */
    @Bean
    ProcessAccess escalationAccess() {
        return ProcessAccess.confidential(KEY, Roles.CASEWORKERS);
    }

    static void write(LevelReached reached, VariableScope scope) {
        LEVEL.set(scope, reached.level());
        LAST_LEVEL.set(scope, reached.isLast());
        LEVEL_DUE_AT.set(scope, reached.dueAt());
    }

    /** The same, for an instance from outside. */
    static Map<String, Object> variables(LevelReached reached) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(LEVEL.name(), reached.level());
        variables.put(LAST_LEVEL.name(), reached.isLast());
        if (!reached.isLast()) {
            variables.put(LEVEL_DUE_AT.name(), Date.from(reached.dueAt()));
        }
        return variables;
    }
}
