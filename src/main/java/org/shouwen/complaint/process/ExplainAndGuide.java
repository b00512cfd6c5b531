package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.complaint.ComplaintService;
import org.springframework.stereotype.Component;

@Component
class ExplainAndGuide implements TaskListener {

    private final ComplaintForms forms;
    private final ComplaintService complaints;

    ExplainAndGuide(ComplaintForms forms, ComplaintService complaints) {
        this.forms = forms;
        this.complaints = complaints;
    }

    @Override
    public void notify(DelegateTask task) {
        complaints.guide(ComplaintProcess.complaintNo(task), forms.guidance(), task.getAssignee());
    }
}
