package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.complaint.ComplaintService;
import org.springframework.stereotype.Component;

@Component
class CoordinateOnSpot implements TaskListener {

    private final ComplaintForms forms;
    private final ComplaintService complaints;

    CoordinateOnSpot(ComplaintForms forms, ComplaintService complaints) {
        this.forms = forms;
        this.complaints = complaints;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean answered = forms.answeredNow();
        if (!answered) {
            complaints.notAnsweredOnTheSpot(
                    ComplaintProcess.complaintNo(task), forms.notAnsweredReason(), task.getAssignee());
        } else {
            complaints.answerOnTheSpot(ComplaintProcess.complaintNo(task), forms.spokenAnswer(), task.getAssignee());
        }
        ComplaintProcess.ANSWERED_ON_SPOT.set(task, answered);
    }
}
