package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.complaint.ComplaintService;
import org.springframework.stereotype.Component;

@Component
class MarkReplyOverdue implements JavaDelegate {

    private final ComplaintService complaints;

    MarkReplyOverdue(ComplaintService complaints) {
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        complaints.markOverdue(execution.getProcessBusinessKey());
    }
}
