package org.shouwen.complaint.process;

import java.util.Collection;
import org.shouwen.complaint.ComplaintCandidates;
import org.springframework.stereotype.Component;

/** What the model may ask about people: candidates are computed for each task anew, by user id. */
@Component
public class ComplaintPeople {

    private final ComplaintCandidates candidates;

    ComplaintPeople(ComplaintCandidates candidates) {
        this.candidates = candidates;
    }

    public Collection<String> officers(String complaintId) {
        return candidates.officers(complaintId);
    }

    public Collection<String> leaders(String complaintId) {
        return candidates.leaders(complaintId);
    }

    public Collection<String> approvers(String complaintId) {
        return candidates.approvers(complaintId);
    }

    public Collection<String> handlers(String complaintId) {
        return candidates.handlers(complaintId);
    }

    public String subjectKind(String complaintId) {
        return candidates.subjectKind(complaintId);
    }
}
