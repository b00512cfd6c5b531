package org.shouwen.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.escalation.EscalationService;
import org.shouwen.escalation.LevelReached;
import org.shouwen.escalation.Route;
import org.springframework.stereotype.Component;

@Component
class OpenEscalation implements JavaDelegate {

    private final Reports reports;
    private final EscalationService escalations;

    OpenEscalation(Reports reports, EscalationService escalations) {
        this.reports = reports;
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Route route = new Route(
                EscalationProcess.FIRST_LEVEL.get(execution),
                EscalationProcess.LAST_LEVEL_AT_ONCE.get(execution),
                EscalationProcess.HIGHEST_LEVEL.get(execution),
                EscalationProcess.HEAD_INFORMED.get(execution));
        LevelReached reached = escalations.open(reports.at(execution), route);
        EscalationProcess.ESCALATION_ID.set(execution, reached.escalationNo());
        EscalationProcess.CASE_TITLE.set(execution, reached.title());
        EscalationProcess.PRIORITY.set(execution, reached.priority());
        EscalationProcess.write(reached, execution);
    }
}
