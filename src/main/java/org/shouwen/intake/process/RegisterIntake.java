package org.shouwen.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.intake.IntakeCourse;
import org.shouwen.intake.IntakeProgress;
import org.shouwen.intake.RegistrationService;
import org.springframework.stereotype.Component;

@Component
class RegisterIntake implements JavaDelegate {

    private final IntakeForms forms;
    private final RegistrationService registrations;

    RegisterIntake(IntakeForms forms, RegistrationService registrations) {
        this.forms = forms;
        this.registrations = registrations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IntakeProgress progress =
                registrations.register(forms.registration(), IntakeProcess.FIRST_ASKED_CLERK.get(execution));
        execution.setProcessBusinessKey(progress.caseNo());
        IntakeProcess.CASE_TITLE.set(execution, progress.title());
        IntakeProcess.COURSE.set(execution, progress.course());
        if (progress.course() == IntakeCourse.TO_BE_REPORTED) {
            IntakeProcess.REPORT_REASON.set(execution, progress.informedOf());
            IntakeProcess.SETTLED_AT_ONCE.set(execution, progress.settled());
        }
        IntakeProcess.write(progress, execution);
    }
}
