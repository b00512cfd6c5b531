package org.shouwen.escalation.process;

import java.util.List;
import java.util.Map;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.CaseAction;
import org.shouwen.casefile.CaseView;
import org.shouwen.engine.CaseHandling;
import org.shouwen.escalation.EscalationReason;
import org.shouwen.escalation.Report;
import org.springframework.stereotype.Component;

/** What a clerk cannot solve goes up, and waits until the supervisor has decided. */
@Component
class ReportUpward implements CaseAction {

    private final ReportForm form;
    private final EscalationMessages messages;
    private final CaseHandling handling;

    ReportUpward(ReportForm form, EscalationMessages messages, CaseHandling handling) {
        this.form = form;
        this.messages = messages;
        this.handling = handling;
    }

    @Override
    public String name() {
        return "report-upward";
    }

    @Override
    public String label() {
        return "上报上级";
    }

    @Override
    public List<ActionField> fields(CaseView file, String userId) {
        return form.fields();
    }

    @Override
    public boolean openFor(CaseView file, String userId) {
        return !file.isClosed() && (userId.equals(file.firstAskedClerk()) || userId.equals(file.responsibleClerk()));
    }

    @Override
    public Object perform(CaseView file, String userId, Map<String, Object> input) {
        Report report = form.read(file, EscalationReason.BEYOND_AUTHORITY, userId, input);
        handling.hold(file.caseNo(), userId);
        messages.raiseAnew(report);
        return null;
    }
}
