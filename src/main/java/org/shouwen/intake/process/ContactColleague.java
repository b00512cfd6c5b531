package org.shouwen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.intake.ContactResult;
import org.shouwen.intake.IntakeService;
import org.springframework.stereotype.Component;

@Component
class ContactColleague implements TaskListener {

    private final IntakeForms forms;
    private final IntakeService intakes;

    ContactColleague(IntakeForms forms, IntakeService intakes) {
        this.forms = forms;
        this.intakes = intakes;
    }

    @Override
    public void notify(DelegateTask task) {
        ContactResult result = forms.contactResult();
        intakes.colleagueContacted(IntakeProcess.caseNo(task), result, forms.contactedAt(), task.getAssignee());
        IntakeProcess.CONTACT_RESULT.set(task.getExecution(), result);
        IntakeProcess.REASON_CODE.set(task.getExecution(), result.reportedAs());
    }
}
