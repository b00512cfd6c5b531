package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.complaint.Admitted;
import org.shouwen.complaint.ComplaintRegistrar;
import org.springframework.stereotype.Component;

@Component
class RegisterComplaint implements JavaDelegate {

    private final ComplaintRegistrar registrar;

    RegisterComplaint(ComplaintRegistrar registrar) {
        this.registrar = registrar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Admitted admitted = registrar.admit(number);
        ComplaintProcess.COMPLAINT_NO.set(execution, number);
        ComplaintProcess.CASE_TITLE.set(execution, "投诉 " + number);
        ComplaintProcess.ROUND.set(execution, admitted.round());
        ComplaintProcess.REOPEN_OF.set(execution, admitted.reopenOf());
        ComplaintProcess.REPLY_WANTED.set(execution, true);
        ComplaintProcess.REASON_OWED.set(execution, false);
        ComplaintProcess.write(admitted.schedule(), execution);
    }
}
