package org.shouwen.escalation.process;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.shouwen.engine.AsSystem;
import org.shouwen.escalation.RectificationOrdered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives the clerk a task of its own, beside the case and longer than it where need be. */
@Component
class StartRectification {

    private final RuntimeService runtime;
    private final AsSystem system;

    StartRectification(RuntimeService runtime, AsSystem system) {
        this.runtime = runtime;
        this.system = system;
    }

    @EventListener
    void start(RectificationOrdered ordered) {
        Map<String, Object> variables = Map.of(
                RectificationProcess.ESCALATION_ID.name(),
                ordered.escalationNo(),
                RectificationProcess.CASE_TITLE.name(),
                ordered.caseNo() + " 整改",
                RectificationProcess.RECTIFYING_CLERK.name(),
                ordered.clerk(),
                RectificationProcess.RECTIFY_DUE_AT.name(),
                Date.from(ordered.dueAt()));
        system.forOffice(
                ordered.officeId(),
                () -> runtime.startProcessInstanceByMessage(RectificationProcess.ORDERED, ordered.caseNo(), variables));
    }
}
