package org.shouwen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.engine.Submission;
import org.shouwen.engine.Submissions;
import org.shouwen.intake.LateEntryService;
import org.springframework.stereotype.Component;

@Component
class ApproveLateEntry implements TaskListener {

    private final Submissions submissions;
    private final LateEntryService lateEntries;

    ApproveLateEntry(Submissions submissions, LateEntryService lateEntries) {
        this.submissions = submissions;
        this.lateEntries = lateEntries;
    }

    @Override
    public void notify(DelegateTask task) {
        Submission form = submissions.current();
        boolean approved = "APPROVE".equals(form.text("decision"));
        lateEntries.decide(IntakeProcess.caseNo(task), approved, form.text("reason"), task.getAssignee());
        LateEntryProcess.APPROVED.set(task.getExecution(), approved);
    }
}
