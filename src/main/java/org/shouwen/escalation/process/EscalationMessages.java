package org.shouwen.escalation.process;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.shouwen.engine.AsSystem;
import org.shouwen.engine.ProcessContract;
import org.shouwen.engine.Submissions;
import org.shouwen.escalation.EscalationService;
import org.shouwen.escalation.Report;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Component;

/** Starts the process of supervisors, for the office whose case it is. */
@Component
class EscalationMessages {

    private final RuntimeService runtime;
    private final Submissions submissions;
    private final EscalationService escalations;
    private final AsSystem system;

    EscalationMessages(
            RuntimeService runtime, Submissions submissions, EscalationService escalations, AsSystem system) {
        this.runtime = runtime;
        this.submissions = submissions;
        this.escalations = escalations;
        this.system = system;
    }

    /** @return false where it has been reported already, and nothing is done */
    boolean raise(Report report) {
        if (escalations.isReported(report)) {
            return false;
        }
        submissions.with(Reports.submission(report), () -> system.forOffice(report.officeId(), () -> start(report)));
        return true;
    }

    /** @throws Refusal REQUEST_INVALID where it has been reported already and nobody has decided yet */
    void raiseAnew(Report report) {
        if (!raise(report)) {
            throw Refusal.of(RefusalCode.REQUEST_INVALID, "该情况已经上报,上级正在处理。");
        }
    }

    private String start(Report report) {
        return runtime.startProcessInstanceByMessage(
                        ProcessContract.ESCALATION_RAISED, report.caseNo(), variables(report))
                .getId();
    }

    private static Map<String, Object> variables(Report report) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(EscalationProcess.REASON_CODE.name(), report.reason().name());
        variables.put(EscalationProcess.SEVERITY.name(), report.severity().name());
        if (!report.subjects().isEmpty()) {
            variables.put(EscalationProcess.SUBJECT_USER_IDS.name(), String.join(",", report.subjects()));
        }
        if (report.missedDueAt() != null) {
            variables.put(EscalationProcess.MISSED_DUE_AT.name(), Date.from(report.missedDueAt()));
        }
        if (report.requestedBy() != null) {
            variables.put(EscalationProcess.REQUESTED_BY.name(), report.requestedBy());
        }
        return variables;
    }
}
