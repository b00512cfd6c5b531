package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.complaint.ComplaintService;
import org.springframework.stereotype.Component;

@Component
class LinkToOriginal implements JavaDelegate {

    private final ComplaintService complaints;

    LinkToOriginal(ComplaintService complaints) {
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        complaints.joinOriginal(execution.getProcessBusinessKey());
    }
}
