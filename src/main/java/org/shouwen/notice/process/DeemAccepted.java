package org.shouwen.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.notice.NoticeOutcome;
import org.shouwen.notice.ReviewService;
import org.springframework.stereotype.Component;

@Component
class DeemAccepted implements JavaDelegate {

    private final ReviewService reviews;

    DeemAccepted(ReviewService reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NoticeProcess.ACCEPTED_AT.set(execution, reviews.deemAccept(execution.getProcessBusinessKey()));
        NoticeProcess.NOTICE_OUTCOME.set(execution, NoticeOutcome.DEEMED_ACCEPTED);
    }
}
