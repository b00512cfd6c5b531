package org.shouwen.complaint;

import org.shouwen.engine.FinishedTask;
import org.springframework.stereotype.Component;

/** Tasks of complaints belong to no office: whoever may know of the complaint hears what became of its task. */
@Component
class ComplaintTaskGone implements FinishedTask {

    private final Complaints complaints;
    private final ComplaintAccess access;

    ComplaintTaskGone(Complaints complaints, ComplaintAccess access) {
        this.complaints = complaints;
        this.access = access;
    }

    @Override
    public boolean mayBeKnownTo(String userId, String caseNo) {
        return complaints
                .findByComplaintNo(caseNo)
                .filter(complaint -> access.mayKnow(userId, complaint))
                .isPresent();
    }
}
