package org.shouwen.escalation.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.shouwen.engine.Submission;
import org.shouwen.engine.Submissions;
import org.shouwen.escalation.Report;
import org.shouwen.escalation.Severity;
import org.shouwen.staff.Office;
import org.springframework.stereotype.Component;

/** Reads what is reported: by a step of a process, or by a person in a form; texts come from the form alone. */
@Component
class Reports {

    static final String DESCRIPTION = "description";
    static final String CLIENT_WAITING = "clientWaiting";
    /** Set in the submissions of reports alone, so that another form's fields are never taken for one. */
    private static final String IS_REPORT = "escalationReport";

    private final Submissions submissions;
    private final IdentityService identity;

    Reports(Submissions submissions, IdentityService identity) {
        this.submissions = submissions;
        this.identity = identity;
    }

    /** What the step of a process reports about its own case. */
    Report at(DelegateExecution step) {
        Optional<Submission> form = submissions.find().filter(submission -> submission.flag(IS_REPORT));
        return new Report(
                step.getProcessBusinessKey(),
                Optional.ofNullable(step.getTenantId()).orElse(Office.BUREAU),
                EscalationProcess.REASON_CODE.get(step),
                Optional.ofNullable(EscalationProcess.SEVERITY.get(step)).orElse(Severity.ORDINARY),
                EscalationProcess.MISSED_DUE_AT.get(step),
                userIds(EscalationProcess.SUBJECT_USER_IDS.get(step)),
                Optional.ofNullable(EscalationProcess.REQUESTED_BY.get(step)).orElseGet(this::currentUser),
                step.getSuperExecution() != null,
                form.map(submission -> submission.text(DESCRIPTION)).orElse(null),
                form.filter(submission -> submission.flag(CLIENT_WAITING)).isPresent());
    }

    /** As what a process that is started by the report finds its texts. */
    static Submission submission(Report report) {
        return Submission.of(Map.of(
                IS_REPORT,
                true,
                DESCRIPTION,
                Optional.ofNullable(report.description()).orElse(""),
                CLIENT_WAITING,
                report.clientWaiting()));
    }

    private static List<String> userIds(String separated) {
        return separated == null
                ? List.of()
                : Stream.of(separated.split(","))
                        .map(String::strip)
                        .filter(userId -> !userId.isEmpty())
                        .toList();
    }

    private String currentUser() {
        Authentication user = identity.getCurrentAuthentication();
        return user == null ? null : user.getUserId();
    }
}
