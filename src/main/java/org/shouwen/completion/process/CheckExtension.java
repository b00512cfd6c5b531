package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.completion.ExtensionService;
import org.springframework.stereotype.Component;

@Component
class CheckExtension implements JavaDelegate {

    private final ExtensionService extensions;

    CheckExtension(ExtensionService extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        extensions.open(execution.getProcessBusinessKey());
    }
}
