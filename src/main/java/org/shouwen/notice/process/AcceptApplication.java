package org.shouwen.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.notice.NoticeOutcome;
import org.shouwen.notice.ReviewService;
import org.springframework.stereotype.Component;

@Component
class AcceptApplication implements JavaDelegate {

    private final ReviewService reviews;

    AcceptApplication(ReviewService reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NoticeProcess.ACCEPTED_AT.set(
                execution,
                reviews.accept(execution.getProcessBusinessKey(), NoticeProcess.RESPONSIBLE_CLERK.get(execution)));
        NoticeProcess.NOTICE_OUTCOME.set(execution, NoticeOutcome.ACCEPTED);
    }
}
