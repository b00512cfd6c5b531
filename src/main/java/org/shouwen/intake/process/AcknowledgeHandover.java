package org.shouwen.intake.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.intake.HandoverService;
import org.springframework.stereotype.Component;

@Component
class AcknowledgeHandover implements TaskListener {

    private final HandoverService handovers;

    AcknowledgeHandover(HandoverService handovers) {
        this.handovers = handovers;
    }

    @Override
    public void notify(DelegateTask task) {
        Instant dueAt = handovers.acknowledge(IntakeProcess.caseNo(task), task.getAssignee());
        IntakeProcess.CONTACT_DUE_AT.set(task.getExecution(), dueAt);
    }
}
