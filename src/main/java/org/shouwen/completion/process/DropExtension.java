package org.shouwen.completion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.completion.ExtensionService;
import org.springframework.stereotype.Component;

@Component
class DropExtension implements JavaDelegate {

    private final ExtensionService extensions;

    DropExtension(ExtensionService extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        extensions.expire(execution.getProcessBusinessKey());
    }
}
