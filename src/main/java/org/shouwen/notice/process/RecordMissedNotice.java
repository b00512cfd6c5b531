package org.shouwen.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.notice.ReviewService;
import org.springframework.stereotype.Component;

@Component
class RecordMissedNotice implements JavaDelegate {

    private final ReviewService reviews;

    RecordMissedNotice(ReviewService reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.noticeMissed(execution.getProcessBusinessKey());
    }
}
