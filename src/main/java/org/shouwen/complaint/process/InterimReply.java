package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.complaint.InquiryService;
import org.springframework.stereotype.Component;

@Component
class InterimReply implements TaskListener {

    private final ComplaintForms forms;
    private final InquiryService inquiries;

    InterimReply(ComplaintForms forms, InquiryService inquiries) {
        this.forms = forms;
        this.inquiries = inquiries;
    }

    @Override
    public void notify(DelegateTask task) {
        inquiries.tellProgress(
                ComplaintProcess.complaintNo(task), forms.progressText(), forms.method(), task.getAssignee());
    }
}
