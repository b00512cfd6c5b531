package org.shouwen.complaint.process;

import java.util.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.shouwen.complaint.ComplaintCandidates;
import org.shouwen.security.ForModels;
import org.springframework.stereotype.Component;

/** What the model may ask about people: candidates are computed for each task anew, by user id. */
@Component
public class ComplaintPeople {

    private final ComplaintCandidates candidates;

    ComplaintPeople(ComplaintCandidates candidates) {
        this.candidates = candidates;
    }

    @ForModels
    public Collection<String> officers(DelegateExecution execution) {
        return candidates.officers(ComplaintProcess.COMPLAINT_ID.get(execution));
    }

    @ForModels
    public Collection<String> leaders(DelegateExecution execution) {
        return candidates.leaders(ComplaintProcess.COMPLAINT_ID.get(execution));
    }

    @ForModels
    public Collection<String> approvers(DelegateExecution execution) {
        return candidates.approvers(ComplaintProcess.COMPLAINT_ID.get(execution));
    }

    @ForModels
    public Collection<String> handlers(DelegateExecution execution) {
        return candidates.handlers(ComplaintProcess.COMPLAINT_ID.get(execution));
    }

    @ForModels
    public String subjectKind(DelegateExecution execution) {
        return candidates.subjectKind(ComplaintProcess.COMPLAINT_ID.get(execution));
    }
}
