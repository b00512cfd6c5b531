package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.completion.ExtensionService;
import org.springframework.stereotype.Component;

@Component
class NotifyDelay implements JavaDelegate {

    private final ExtensionService extensions;

    NotifyDelay(ExtensionService extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        extensions.tellApplicant(execution.getProcessBusinessKey());
    }
}
