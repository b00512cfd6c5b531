package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.complaint.InquiryService;
import org.springframework.stereotype.Component;

@Component
class ReviewReport implements TaskListener {

    private final ComplaintForms forms;
    private final InquiryService inquiries;

    ReviewReport(ComplaintForms forms, InquiryService inquiries) {
        this.forms = forms;
        this.inquiries = inquiries;
    }

    @Override
    public void notify(DelegateTask task) {
        inquiries.passOn(ComplaintProcess.complaintNo(task), forms.onSpotReason(), task.getAssignee());
        ComplaintProcess.REASON_OWED.set(task, false);
    }
}
