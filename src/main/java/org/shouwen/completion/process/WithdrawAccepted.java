package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.application.ApplicationService;
import org.springframework.stereotype.Component;

@Component
class WithdrawAccepted implements JavaDelegate {

    private final ApplicationService applications;
    private final CompletionForms forms;

    WithdrawAccepted(ApplicationService applications, CompletionForms forms) {
        this.applications = applications;
        this.forms = forms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.withdraw(
                execution.getProcessBusinessKey(),
                forms.withdrawalNote(),
                forms.sender().orElseThrow());
        CompletionProcess.RESULT.set(execution, CompletionProcess.WITHDRAWN);
    }
}
