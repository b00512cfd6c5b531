package org.shouwen.escalation.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.shouwen.engine.DecidedAnew;
import org.shouwen.escalation.EscalationService;
import org.shouwen.escalation.LevelReached;
import org.shouwen.escalation.Route;
import org.shouwen.escalation.RoutingQuestion;
import org.springframework.stereotype.Component;

/** Asks those whom the table names, once it names them, instead of those who were asked without it. */
@Component
class RouteAnew implements DecidedAnew {

    /** What the engine appends to the id of an activity for all of its instances together. */
    private static final String ALL_INSTANCES = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final EscalationService escalations;

    RouteAnew(RuntimeService runtime, EscalationService escalations) {
        this.runtime = runtime;
        this.escalations = escalations;
    }

    @Override
    public String decisionId() {
        return Route.TABLE;
    }

    @Override
    public Map<String, Object> asked(String processInstanceId) {
        RoutingQuestion question = escalations.question(escalationNo(processInstanceId));
        return Map.of(
                EscalationProcess.REASON_CODE.name(), question.reason().name(),
                EscalationProcess.SEVERITY.name(), question.severity().name(),
                EscalationProcess.HEAD.name(), question.head().name());
    }

    @Override
    public void follow(String processInstanceId, Map<String, Object> answer) {
        escalations
                .reroute(escalationNo(processInstanceId), EscalationTable.route(answer))
                .ifPresent(reached -> askAnew(processInstanceId, reached));
    }

    /** The tasks of those asked before end with their timers; whoever is asked now finds new ones. */
    private void askAnew(String processInstanceId, LevelReached reached) {
        runtime.setVariables(processInstanceId, EscalationProcess.variables(reached));
        runtime.createProcessInstanceModification(processInstanceId)
                .cancelAllForActivity(EscalationProcess.SUPERVISOR_DECIDES + ALL_INSTANCES)
                .cancelAllForActivity(EscalationProcess.PRINCIPAL_DECIDES)
                .startBeforeActivity(EscalationProcess.LEVEL_GATEWAY)
                .execute();
    }

    private String escalationNo(String processInstanceId) {
        return (String) runtime.getVariable(processInstanceId, EscalationProcess.ESCALATION_ID.name());
    }
}
