package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.complaint.Conclusion;
import org.shouwen.complaint.InquiryService;
import org.springframework.stereotype.Component;

@Component
class DepartmentHandles implements TaskListener {

    private final ComplaintForms forms;
    private final InquiryService inquiries;

    DepartmentHandles(ComplaintForms forms, InquiryService inquiries) {
        this.forms = forms;
        this.inquiries = inquiries;
    }

    @Override
    public void notify(DelegateTask task) {
        inquiries.report(ComplaintProcess.complaintNo(task), forms.report(), task.getAssignee());
        ComplaintProcess.SUBSTANTIATED.set(task, forms.report().conclusion() != Conclusion.UNSUBSTANTIATED);
    }
}
