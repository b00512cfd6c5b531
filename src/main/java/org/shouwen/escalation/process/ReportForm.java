package org.shouwen.escalation.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.ActionField.Option;
import org.shouwen.casefile.ActionField.Type;
import org.shouwen.casefile.CaseView;
import org.shouwen.escalation.EscalationReason;
import org.shouwen.escalation.Report;
import org.shouwen.escalation.Severity;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.shouwen.wording.PhraseCheck;
import org.springframework.stereotype.Component;

/** What somebody fills in who reports to the supervisors: facts, in civil language, and how grave it is. */
@Component
class ReportForm {

    private static final String SEVERITY = "severity";
    private static final String LABEL = "事实经过";
    private static final int SHORTEST = 10;

    private final PhraseCheck phrases;

    ReportForm(PhraseCheck phrases) {
        this.phrases = phrases;
    }

    List<ActionField> fields() {
        return List.of(
                ActionField.choice(
                        SEVERITY,
                        "轻重",
                        Arrays.stream(Severity.values())
                                .map(severity -> new Option(severity.name(), severity.label()))
                                .toList()),
                ActionField.longText(Reports.DESCRIPTION, LABEL, 2000),
                ActionField.of(Reports.CLIENT_WAITING, "服务对象正在等候", Type.CHECKBOX)
                        .optional());
    }

    /** @throws Refusal FIELD_INVALID when the description is too short, FORBIDDEN_PHRASE when it is not civil */
    Report read(CaseView file, EscalationReason reason, String userId, Map<String, Object> input) {
        String description = (String) input.get(Reports.DESCRIPTION);
        List<Violation> violations = new ArrayList<>(phrases.check(Reports.DESCRIPTION, LABEL, description));
        if (description.length() < SHORTEST) {
            violations.add(new Violation(
                    RefusalCode.FIELD_INVALID, Reports.DESCRIPTION, "“%s”不能少于%d个字。".formatted(LABEL, SHORTEST)));
        }
        Refusal.throwIfAny(violations);
        return new Report(
                file.caseNo(),
                file.officeId(),
                reason,
                Severity.valueOf((String) input.get(SEVERITY)),
                null,
                List.of(),
                userId,
                false,
                description,
                Boolean.TRUE.equals(input.get(Reports.CLIENT_WAITING)));
    }
}
