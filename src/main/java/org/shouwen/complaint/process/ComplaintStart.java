package org.shouwen.complaint.process;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.shouwen.complaint.ComplaintRegistrar;
import org.shouwen.complaint.NewComplaint;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers a complaint and starts its process in one transaction; the process learns four things of it, none of them personal. */
@Service
public class ComplaintStart {

    private final ComplaintRegistrar registrar;
    private final RuntimeService runtime;

    ComplaintStart(ComplaintRegistrar registrar, RuntimeService runtime) {
        this.registrar = registrar;
        this.runtime = runtime;
    }

    /** @return its number; see {@link ComplaintRegistrar#register} for what is refused */
    @Transactional
    public String register(Map<String, Object> body, String userId) {
        return start(registrar.register(body, userId));
    }

    /** @return the number of the second round; see {@link ComplaintRegistrar#reopen} for what is refused */
    @Transactional
    public String reopen(String complaintNo, String content, String userId) {
        return start(registrar.reopen(complaintNo, content, userId));
    }

    private String start(NewComplaint complaint) {
        VariableMap variables = Variables.createVariables();
        variables.putValue(ComplaintProcess.COMPLAINT_ID.name(), complaint.id());
        variables.putValue(ComplaintProcess.FORM.name(), complaint.form().name());
        variables.putValue(ComplaintProcess.ANONYMOUS.name(), complaint.anonymous());
        variables.putValue(ComplaintProcess.RECEIVED_AT.name(), Date.from(complaint.receivedAt()));
        runtime.createMessageCorrelation(ComplaintProcess.COMPLAINT_RECEIVED)
                .processInstanceBusinessKey(complaint.number())
                .setVariables(variables)
                .correlateStartMessage();
        return complaint.number();
    }
}
