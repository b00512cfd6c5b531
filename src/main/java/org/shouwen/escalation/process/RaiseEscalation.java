package org.shouwen.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the message {@code escalationRaised}, from any process; what it says stands in the input parameters. */
@Component
class RaiseEscalation implements JavaDelegate {

    private final Reports reports;
    private final EscalationMessages messages;

    RaiseEscalation(Reports reports, EscalationMessages messages) {
        this.reports = reports;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.raise(reports.at(execution));
    }
}
