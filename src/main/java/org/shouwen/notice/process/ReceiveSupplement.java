package org.shouwen.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.notice.NoticeService;
import org.springframework.stereotype.Component;

@Component
class ReceiveSupplement implements JavaDelegate {

    private final NoticeForms forms;
    private final NoticeService notices;

    ReceiveSupplement(NoticeForms forms, NoticeService notices) {
        this.forms = forms;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NoticeProcess.SUPPLEMENT_CHECK_DUE_AT.set(
                execution, notices.receive(execution.getProcessBusinessKey(), forms.note(), forms.sender()));
    }
}
