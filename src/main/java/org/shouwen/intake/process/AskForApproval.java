package org.shouwen.intake.process;

import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.shouwen.intake.IntakeVoided;
import org.shouwen.intake.LateEntryRegistered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has a late entry approved, unless its registration turns out to be a mistake meanwhile. */
@Component
class AskForApproval {

    private final RuntimeService runtime;

    AskForApproval(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void ask(LateEntryRegistered entry) {
        runtime.createMessageCorrelation(LateEntryProcess.REGISTERED)
                .processInstanceBusinessKey(entry.caseNo())
                .setVariable(LateEntryProcess.CASE_TITLE.name(), entry.title())
                .setVariable(LateEntryProcess.APPROVERS.name(), String.join(",", entry.approvers()))
                .setVariable(LateEntryProcess.APPROVAL_DUE_AT.name(), Date.from(entry.dueAt()))
                .correlateStartMessage();
    }

    @EventListener
    void drop(IntakeVoided voided) {
        runtime.createMessageCorrelation(LateEntryProcess.VOIDED)
                .processInstanceBusinessKey(voided.caseNo())
                .correlateAll();
    }
}
