package org.shouwen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.intake.HandoverService;
import org.springframework.stereotype.Component;

/** One step at the counter: the client is contacted, and in the same form answered or promised an answer. */
@Component
class ContactClient implements TaskListener {

    private final IntakeForms forms;
    private final HandoverService handovers;
    private final ReplyOrPromise reply;

    ContactClient(IntakeForms forms, HandoverService handovers, ReplyOrPromise reply) {
        this.forms = forms;
        this.handovers = handovers;
        this.reply = reply;
    }

    @Override
    public void notify(DelegateTask task) {
        handovers.clientContacted(
                IntakeProcess.caseNo(task), forms.contactedAt(), forms.contactNote(), task.getAssignee());
        reply.take(task);
    }
}
