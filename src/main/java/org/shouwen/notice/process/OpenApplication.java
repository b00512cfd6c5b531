package org.shouwen.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.notice.Opened;
import org.shouwen.notice.ReviewService;
import org.springframework.stereotype.Component;

@Component
class OpenApplication implements JavaDelegate {

    private final ReviewService reviews;

    OpenApplication(ReviewService reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Opened opened = reviews.open(
                NoticeProcess.INTAKE_NO.get(execution),
                NoticeProcess.ITEM_CODE.get(execution),
                NoticeProcess.RECEIVED_AT.get(execution),
                NoticeProcess.RESPONSIBLE_CLERK.get(execution));
        execution.setProcessBusinessKey(opened.caseNo());
        NoticeProcess.APPLICATION_NO.set(execution, opened.caseNo());
        NoticeProcess.CASE_TITLE.set(execution, opened.title());
        NoticeProcess.NOTICE_DEADLINE.set(execution, opened.noticeDeadline());
        NoticeProcess.NOTICE_WARNING_AT.set(execution, opened.warningAt());
        NoticeProcess.DEEMED_ACCEPTANCE.set(execution, opened.deemedAcceptance());
    }
}
