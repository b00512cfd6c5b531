package org.shouwen.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.shouwen.escalation.EscalationService;
import org.shouwen.security.ForModels;
import org.springframework.stereotype.Component;

/** What the decision table has to know beside the reason. */
@Component
public class RoutingFacts {

    private final Reports reports;
    private final EscalationService escalations;

    RoutingFacts(Reports reports, EscalationService escalations) {
        this.reports = reports;
        this.escalations = escalations;
    }

    /** A {@link org.shouwen.escalation.HeadState}. */
    @ForModels
    public String head(DelegateExecution execution) {
        return escalations.headState(reports.at(execution)).name();
    }

    /** A {@link org.shouwen.escalation.Severity}. */
    @ForModels
    public String severity(DelegateExecution execution) {
        return reports.at(execution).severity().name();
    }
}
