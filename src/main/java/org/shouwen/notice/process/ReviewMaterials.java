package org.shouwen.notice.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.notice.ReviewService;
import org.springframework.stereotype.Component;

@Component
class ReviewMaterials implements TaskListener {

    private final NoticeForms forms;
    private final ReviewService reviews;

    ReviewMaterials(NoticeForms forms, ReviewService reviews) {
        this.forms = forms;
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        NoticeProcess.REVIEW_RESULT.set(
                task.getExecution(),
                reviews.review(NoticeProcess.caseNo(task), forms.materials(), forms.eligibility(), task.getAssignee()));
    }
}
