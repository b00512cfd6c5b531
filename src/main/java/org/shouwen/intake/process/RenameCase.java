package org.shouwen.intake.process;

import org.camunda.bpm.engine.RuntimeService;
import org.shouwen.intake.TitleChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Calls a case in people's task lists what it is called now; a closed one stands in none. */
@Component
class RenameCase {

    private final RuntimeService runtime;

    RenameCase(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void rename(TitleChanged changed) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(IntakeProcess.KEY)
                .processInstanceBusinessKey(changed.caseNo())
                .list()
                .forEach(instance ->
                        runtime.setVariable(instance.getId(), IntakeProcess.CASE_TITLE.name(), changed.title()));
    }
}
