package org.shouwen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.engine.CaseHandling;
import org.shouwen.engine.CaseMessages;
import org.shouwen.engine.Submission;
import org.shouwen.engine.Submissions;
import org.shouwen.intake.TransferService;
import org.springframework.stereotype.Component;

@Component
class TransferMatter implements JavaDelegate {

    private final Submissions submissions;
    private final TransferService transfers;
    private final CaseHandling handling;

    TransferMatter(Submissions submissions, TransferService transfers, CaseHandling handling) {
        this.submissions = submissions;
        this.transfers = transfers;
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Submission form = submissions.current();
        String caseNo = execution.getProcessBusinessKey();
        String giver = form.requiredText(CaseMessages.RECORDED_BY);
        String receiver = form.requiredText(Transfer.RECEIVER);
        boolean transferred = transfers.transfer(caseNo, receiver, form.requiredText(Transfer.REASON), giver);
        if (transferred) {
            handling.move(caseNo, giver, receiver);
        }
        IntakeProcess.TRANSFERRED.set(execution, transferred);
    }
}
