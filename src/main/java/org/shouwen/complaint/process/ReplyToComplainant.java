package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.complaint.InquiryService;
import org.springframework.stereotype.Component;

@Component
class ReplyToComplainant implements TaskListener {

    private final ComplaintForms forms;
    private final InquiryService inquiries;

    ReplyToComplainant(ComplaintForms forms, InquiryService inquiries) {
        this.forms = forms;
        this.inquiries = inquiries;
    }

    @Override
    public void notify(DelegateTask task) {
        inquiries.reply(ComplaintProcess.complaintNo(task), forms.reply(), task.getAssignee());
    }
}
