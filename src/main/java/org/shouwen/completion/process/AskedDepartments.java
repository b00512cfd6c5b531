package org.shouwen.completion.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.shouwen.completion.OpinionService;
import org.shouwen.security.ForModels;
import org.springframework.stereotype.Component;

/** Over whom the review of a joint application loops. */
@Component
class AskedDepartments {

    private final OpinionService opinions;

    AskedDepartments(OpinionService opinions) {
        this.opinions = opinions;
    }

    @ForModels
    public List<String> codes(DelegateExecution execution) {
        return opinions.departments(execution.getProcessBusinessKey());
    }
}
