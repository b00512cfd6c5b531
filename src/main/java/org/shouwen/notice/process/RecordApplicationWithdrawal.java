package org.shouwen.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.notice.NoticeOutcome;
import org.shouwen.notice.ReviewService;
import org.springframework.stereotype.Component;

@Component
class RecordApplicationWithdrawal implements JavaDelegate {

    private final NoticeForms forms;
    private final ReviewService reviews;

    RecordApplicationWithdrawal(NoticeForms forms, ReviewService reviews) {
        this.forms = forms;
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.withdraw(execution.getProcessBusinessKey(), forms.note(), forms.sender());
        NoticeProcess.NOTICE_OUTCOME.set(execution, NoticeOutcome.WITHDRAWN);
    }
}
