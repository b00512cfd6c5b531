package org.shouwen.escalation;

import java.time.Instant;
import java.util.List;

/**
 * What is reported upward.
 *
 * @param officeId whose case it is; {@link org.shouwen.staff.Office#BUREAU} for matters that no office may see
 * @param missedDueAt the instant that was missed, null where none was
 * @param subjects user ids of those whom it is about; none of them may decide
 * @param requestedBy user id of whoever reports, null for the system
 * @param awaited whether a step of the case's own process waits for the decision
 * @param description what happened, null where nobody wrote it down
 */
public record Report(
        String caseNo,
        String officeId,
        EscalationReason reason,
        Severity severity,
        Instant missedDueAt,
        List<String> subjects,
        String requestedBy,
        boolean awaited,
        String description,
        boolean clientWaiting) {

    public Report {
        subjects = List.copyOf(subjects);
    }
}
