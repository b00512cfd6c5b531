package org.shouwen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.engine.CaseMessages;
import org.shouwen.engine.Submission;
import org.shouwen.engine.Submissions;
import org.shouwen.intake.IntakeService;
import org.springframework.stereotype.Component;

@Component
class RecordWithdrawal implements JavaDelegate {

    private final Submissions submissions;
    private final IntakeService intakes;

    RecordWithdrawal(Submissions submissions, IntakeService intakes) {
        this.submissions = submissions;
        this.intakes = intakes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Submission form = submissions.current();
        intakes.withdraw(
                execution.getProcessBusinessKey(),
                form.text(Withdraw.NOTE),
                form.requiredText(CaseMessages.RECORDED_BY));
    }
}
