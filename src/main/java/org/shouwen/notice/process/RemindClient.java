package org.shouwen.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.notice.NoticeService;
import org.springframework.stereotype.Component;

@Component
class RemindClient implements JavaDelegate {

    private final NoticeService notices;

    RemindClient(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remind(execution.getProcessBusinessKey());
    }
}
