package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.complaint.InquiryService;
import org.springframework.stereotype.Component;

/** Nobody can be answered, or nobody wants to be any more. */
@Component
class CloseWithoutReply implements JavaDelegate {

    private final InquiryService inquiries;

    CloseWithoutReply(InquiryService inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inquiries.closeWithoutReply(execution.getProcessBusinessKey());
    }
}
