package org.shouwen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.engine.CaseMessages;
import org.shouwen.engine.Submission;
import org.shouwen.engine.Submissions;
import org.shouwen.intake.MistakeService;
import org.springframework.stereotype.Component;

@Component
class RecordVoiding implements JavaDelegate {

    private final Submissions submissions;
    private final MistakeService mistakes;

    RecordVoiding(Submissions submissions, MistakeService mistakes) {
        this.submissions = submissions;
        this.mistakes = mistakes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Submission form = submissions.current();
        mistakes.voidRegistration(
                execution.getProcessBusinessKey(),
                form.text(VoidRegistration.REASON),
                form.requiredText(CaseMessages.RECORDED_BY));
    }
}
