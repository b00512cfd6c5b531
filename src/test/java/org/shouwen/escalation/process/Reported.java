package org.shouwen.escalation.process;

import java.time.Instant;
import java.util.List;
import org.shouwen.escalation.EscalationReason;
import org.shouwen.escalation.Report;
import org.shouwen.escalation.Severity;

/** What steps of processes report. */
final class Reported {

    private Reported() {}

    static Report report(
            String caseNo,
            String officeId,
            EscalationReason reason,
            String severity,
            List<String> subjects,
            Instant missedDueAt) {
        return new Report(
                caseNo, officeId, reason, Severity.valueOf(severity), missedDueAt, subjects, null, false, null, false);
    }

    static Report missed(String caseNo, EscalationReason reason, Instant missedDueAt) {
        return report(caseNo, "OF-01", reason, "ORDINARY", List.of(), missedDueAt);
    }
}
