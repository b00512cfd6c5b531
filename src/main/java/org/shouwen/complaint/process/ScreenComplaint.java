package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.complaint.ComplaintService;
import org.shouwen.complaint.Screened;
import org.springframework.stereotype.Component;

@Component
class ScreenComplaint implements TaskListener {

    private final ComplaintForms forms;
    private final ComplaintService complaints;

    ScreenComplaint(ComplaintForms forms, ComplaintService complaints) {
        this.forms = forms;
        this.complaints = complaints;
    }

    @Override
    public void notify(DelegateTask task) {
        Screened screened =
                complaints.screen(ComplaintProcess.complaintNo(task), forms.screening(), task.getAssignee());
        ComplaintProcess.SCREEN_RESULT.set(task, screened.result());
        ComplaintProcess.CATEGORY.set(task, screened.category());
        ComplaintProcess.SEVERITY.set(task, screened.severity());
        if (screened.schedule() != null) {
            ComplaintProcess.write(screened.schedule(), task);
        }
    }
}
