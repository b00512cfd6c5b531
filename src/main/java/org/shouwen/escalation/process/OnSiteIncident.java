package org.shouwen.escalation.process;

import java.util.List;
import java.util.Map;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.CaseAction;
import org.shouwen.casefile.CaseView;
import org.shouwen.escalation.EscalationReason;
import org.springframework.stereotype.Component;

/** Something happens at the counter: a leader comes, and whoever works goes on working (R-068 … ). */
@Component
class OnSiteIncident implements CaseAction {

    private final ReportForm form;
    private final EscalationMessages messages;

    OnSiteIncident(ReportForm form, EscalationMessages messages) {
        this.form = form;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "on-site-incident";
    }

    @Override
    public String label() {
        return "报告现场特殊情况";
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
        messages.raiseAnew(form.read(file, EscalationReason.ONSITE_INCIDENT, userId, input));
        return null;
    }
}
