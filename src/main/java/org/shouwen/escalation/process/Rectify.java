package org.shouwen.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.engine.Submissions;
import org.shouwen.escalation.RectificationService;
import org.springframework.stereotype.Component;

@Component
class Rectify implements TaskListener {

    private final Submissions submissions;
    private final RectificationService rectifications;

    Rectify(Submissions submissions, RectificationService rectifications) {
        this.submissions = submissions;
        this.rectifications = rectifications;
    }

    @Override
    public void notify(DelegateTask task) {
        rectifications.done(
                RectificationProcess.ESCALATION_ID.get(task.getExecution()),
                submissions.current().requiredText("result"),
                task.getAssignee());
    }
}
