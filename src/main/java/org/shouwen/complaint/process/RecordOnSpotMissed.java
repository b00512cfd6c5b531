package org.shouwen.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.complaint.ComplaintService;
import org.springframework.stereotype.Component;

/** The day has passed without an answer; the reason is owed by whoever reviews the report. */
@Component
class RecordOnSpotMissed implements JavaDelegate {

    private final ComplaintService complaints;

    RecordOnSpotMissed(ComplaintService complaints) {
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        complaints.notAnsweredOnTheSpot(execution.getProcessBusinessKey(), null, CaseEntry.SYSTEM);
        ComplaintProcess.REASON_OWED.set(execution, true);
    }
}
