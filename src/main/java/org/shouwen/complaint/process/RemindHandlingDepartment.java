package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.complaint.InquiryService;
import org.springframework.stereotype.Component;

@Component
class RemindHandlingDepartment implements JavaDelegate {

    private final InquiryService inquiries;

    RemindHandlingDepartment(InquiryService inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inquiries.remindDepartment(execution.getProcessBusinessKey());
    }
}
