package org.shouwen.notice.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.notice.NoticeService;
import org.springframework.stereotype.Component;

@Component
class CheckSupplement implements TaskListener {

    private final NoticeForms forms;
    private final NoticeService notices;

    CheckSupplement(NoticeForms forms, NoticeService notices) {
        this.forms = forms;
        this.notices = notices;
    }

    @Override
    public void notify(DelegateTask task) {
        NoticeProcess.SUPPLEMENT_COMPLETE.set(
                task.getExecution(),
                notices.check(NoticeProcess.caseNo(task), forms.supplements(), task.getAssignee()));
    }
}
