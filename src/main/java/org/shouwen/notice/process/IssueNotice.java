package org.shouwen.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.notice.NoticeService;
import org.shouwen.notice.Waiting;
import org.springframework.stereotype.Component;

@Component
class IssueNotice implements JavaDelegate {

    private final NoticeForms forms;
    private final NoticeService notices;

    IssueNotice(NoticeForms forms, NoticeService notices) {
        this.forms = forms;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Waiting waiting = notices.issue(
                execution.getProcessBusinessKey(), forms.notice(), NoticeProcess.RESPONSIBLE_CLERK.get(execution));
        NoticeProcess.write(waiting, execution);
    }
}
