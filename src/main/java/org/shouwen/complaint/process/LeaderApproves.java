package org.shouwen.complaint.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.complaint.InquiryService;
import org.shouwen.complaint.LeaderDecision;
import org.springframework.stereotype.Component;

@Component
class LeaderApproves implements TaskListener {

    private final ComplaintForms forms;
    private final InquiryService inquiries;

    LeaderApproves(ComplaintForms forms, InquiryService inquiries) {
        this.forms = forms;
        this.inquiries = inquiries;
    }

    @Override
    public void notify(DelegateTask task) {
        LeaderDecision decision = forms.decision();
        Instant again =
                inquiries.decide(ComplaintProcess.complaintNo(task), decision, forms.comment(), task.getAssignee());
        ComplaintProcess.LEADER_DECISION.set(task, decision);
        ComplaintProcess.NOTICE_DUE_AT.set(task, again);
    }
}
