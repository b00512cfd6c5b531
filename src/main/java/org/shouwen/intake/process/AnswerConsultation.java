package org.shouwen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** For every task in which a clerk may answer now or promise a time. */
@Component
class AnswerConsultation implements TaskListener {

    private final ReplyOrPromise reply;

    AnswerConsultation(ReplyOrPromise reply) {
        this.reply = reply;
    }

    @Override
    public void notify(DelegateTask task) {
        reply.take(task);
    }
}
