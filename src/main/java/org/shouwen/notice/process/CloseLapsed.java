package org.shouwen.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.notice.NoticeOutcome;
import org.shouwen.notice.NoticeService;
import org.springframework.stereotype.Component;

@Component
class CloseLapsed implements JavaDelegate {

    private final NoticeService notices;

    CloseLapsed(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.lapse(execution.getProcessBusinessKey());
        NoticeProcess.NOTICE_OUTCOME.set(execution, NoticeOutcome.LAPSED);
    }
}
