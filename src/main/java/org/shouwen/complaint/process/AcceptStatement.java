package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.complaint.ComplaintService;
import org.shouwen.engine.CaseMessages;
import org.shouwen.engine.Submission;
import org.shouwen.engine.Submissions;
import org.springframework.stereotype.Component;

@Component
class AcceptStatement implements JavaDelegate {

    private final Submissions submissions;
    private final ComplaintService complaints;

    AcceptStatement(Submissions submissions, ComplaintService complaints) {
        this.submissions = submissions;
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Submission statement = submissions.current();
        ComplaintProcess.write(
                complaints.deliverStatement(
                        execution.getProcessBusinessKey(),
                        statement.requiredText(DeliverStatement.DOCUMENT),
                        statement.requiredText(CaseMessages.RECORDED_BY)),
                execution);
    }
}
