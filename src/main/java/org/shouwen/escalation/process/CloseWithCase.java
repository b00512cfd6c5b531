package org.shouwen.escalation.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.shouwen.casefile.CaseClosed;
import org.shouwen.engine.AsSystem;
import org.shouwen.escalation.EscalationService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nothing is left to decide when a case has come to its end. */
@Component
class CloseWithCase {

    private final RuntimeService runtime;
    private final EscalationService escalations;
    private final AsSystem system;

    CloseWithCase(RuntimeService runtime, EscalationService escalations, AsSystem system) {
        this.runtime = runtime;
        this.escalations = escalations;
        this.system = system;
    }

    /** What a process called is ended with its caller; what was reported by message is ended by one. */
    @EventListener
    void close(CaseClosed closed) {
        List<String> open = escalations.openOf(closed.caseNo());
        if (!open.isEmpty()) {
            system.run(() -> complete(closed.caseNo(), open));
            open.forEach(escalations::closeByCompletion);
        }
    }

    private void complete(String caseNo, List<String> open) {
        runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(EscalationProcess.KEY)
                .processInstanceBusinessKey(caseNo)
                .rootProcessInstances()
                .list()
                .stream()
                .filter(instance ->
                        open.contains(runtime.getVariable(instance.getId(), EscalationProcess.ESCALATION_ID.name())))
                .forEach(instance -> runtime.createMessageCorrelation(EscalationProcess.CASE_COMPLETED)
                        .processInstanceId(instance.getId())
                        .correlate());
    }
}
