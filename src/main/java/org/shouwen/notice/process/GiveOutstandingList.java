package org.shouwen.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.notice.NoticeService;
import org.shouwen.notice.Waiting;
import org.springframework.stereotype.Component;

@Component
class GiveOutstandingList implements JavaDelegate {

    private final NoticeService notices;

    GiveOutstandingList(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Waiting waiting = notices.giveOutstandingList(
                execution.getProcessBusinessKey(), NoticeProcess.RESPONSIBLE_CLERK.get(execution));
        NoticeProcess.write(waiting, execution);
    }
}
