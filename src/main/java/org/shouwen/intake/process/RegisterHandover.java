package org.shouwen.intake.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.intake.HandoverService;
import org.springframework.stereotype.Component;

@Component
class RegisterHandover implements TaskListener {

    private final IntakeForms forms;
    private final HandoverService handovers;

    RegisterHandover(IntakeForms forms, HandoverService handovers) {
        this.forms = forms;
        this.handovers = handovers;
    }

    @Override
    public void notify(DelegateTask task) {
        Instant dueAt = handovers.register(IntakeProcess.caseNo(task), forms.handover(), task.getAssignee());
        IntakeProcess.ACK_DUE_AT.set(task.getExecution(), dueAt);
    }
}
