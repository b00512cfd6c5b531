package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.complaint.ComplaintService;
import org.springframework.stereotype.Component;

@Component
class FileAsLead implements TaskListener {

    private final ComplaintForms forms;
    private final ComplaintService complaints;

    FileAsLead(ComplaintForms forms, ComplaintService complaints) {
        this.forms = forms;
        this.complaints = complaints;
    }

    @Override
    public void notify(DelegateTask task) {
        complaints.fileAsLead(ComplaintProcess.complaintNo(task), forms.leadNote(), task.getAssignee());
    }
}
