package org.shouwen.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.notice.NoticeOutcome;
import org.shouwen.notice.ReviewService;
import org.springframework.stereotype.Component;

@Component
class RecordReturn implements JavaDelegate {

    private final NoticeForms forms;
    private final ReviewService reviews;

    RecordReturn(NoticeForms forms, ReviewService reviews) {
        this.forms = forms;
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.giveBack(
                execution.getProcessBusinessKey(),
                forms.returned(),
                forms.delivery(),
                NoticeProcess.RESPONSIBLE_CLERK.get(execution));
        NoticeProcess.NOTICE_OUTCOME.set(execution, NoticeOutcome.RETURNED);
    }
}
