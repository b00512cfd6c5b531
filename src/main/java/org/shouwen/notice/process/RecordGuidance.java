package org.shouwen.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.notice.NoticeOutcome;
import org.shouwen.notice.ReviewService;
import org.springframework.stereotype.Component;

@Component
class RecordGuidance implements JavaDelegate {

    private final NoticeForms forms;
    private final ReviewService reviews;

    RecordGuidance(NoticeForms forms, ReviewService reviews) {
        this.forms = forms;
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.guide(
                execution.getProcessBusinessKey(), forms.guidance(), NoticeProcess.RESPONSIBLE_CLERK.get(execution));
        NoticeProcess.NOTICE_OUTCOME.set(execution, NoticeOutcome.GUIDED);
    }
}
