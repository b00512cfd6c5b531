package org.shouwen.complaint.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.shouwen.complaint.ComplaintService;
import org.springframework.stereotype.Component;

/** Takes what the table {@code complaint-routing} says about who instructs and who may handle it. */
@Component
class RouteComplaint implements ExecutionListener {

    private final ComplaintService complaints;

    RouteComplaint(ComplaintService complaints) {
        this.complaints = complaints;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult decided = (DmnDecisionResult) execution.getVariable("decisionResult");
        Map<String, Object> route = decided.getSingleResult().getEntryMap();
        complaints.route(
                execution.getProcessBusinessKey(),
                (String) route.get(ComplaintTable.LEADER_ROLE),
                ComplaintTable.mayHandle(route));
    }
}
