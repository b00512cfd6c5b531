package org.shouwen.intake.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.intake.AfterDecision;
import org.shouwen.intake.HeadService;
import org.springframework.stereotype.Component;

@Component
class ReplyToClient implements TaskListener {

    /** Decisions of the head that leave the first-asked clerk no choice. */
    private static final Map<String, AfterDecision> DECIDED = Map.of(
            "REASSIGN", AfterDecision.ASSIGNED,
            "TAKE_OVER", AfterDecision.ASSIGNED,
            "RECLASSIFY", AfterDecision.RECLASSIFY);

    private final IntakeForms forms;
    private final HeadService head;

    ReplyToClient(IntakeForms forms, HeadService head) {
        this.forms = forms;
        this.head = head;
    }

    @Override
    public void notify(DelegateTask task) {
        String decision = IntakeProcess.DECISION.get(task.getExecution());
        AfterDecision next = DECIDED.containsKey(decision) ? DECIDED.get(decision) : forms.afterDecision();
        head.replied(IntakeProcess.caseNo(task), forms.replyText(), next, task.getAssignee());
        IntakeProcess.NEXT_STEP.set(task.getExecution(), next);
    }
}
