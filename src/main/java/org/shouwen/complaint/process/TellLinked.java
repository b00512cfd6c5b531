package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.complaint.ComplaintService;
import org.springframework.stereotype.Component;

@Component
class TellLinked implements TaskListener {

    private final ComplaintForms forms;
    private final ComplaintService complaints;

    TellLinked(ComplaintForms forms, ComplaintService complaints) {
        this.forms = forms;
        this.complaints = complaints;
    }

    @Override
    public void notify(DelegateTask task) {
        complaints.answerLinked(ComplaintProcess.complaintNo(task), forms.reply(), task.getAssignee());
    }
}
