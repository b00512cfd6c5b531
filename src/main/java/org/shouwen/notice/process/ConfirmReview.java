package org.shouwen.notice.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.notice.ReviewResult;
import org.springframework.stereotype.Component;

/** The clerk goes through with what the review led to, or checks once more. */
@Component
class ConfirmReview implements TaskListener {

    private final NoticeForms forms;

    ConfirmReview(NoticeForms forms) {
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        if (forms.checkAgain()) {
            NoticeProcess.REVIEW_RESULT.set(task.getExecution(), ReviewResult.REVIEW_AGAIN);
        }
    }
}
