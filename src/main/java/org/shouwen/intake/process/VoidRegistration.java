package org.shouwen.intake.process;

import java.util.List;
import java.util.Map;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.CaseAction;
import org.shouwen.casefile.CaseView;
import org.shouwen.engine.CaseMessages;
import org.shouwen.intake.MistakeRule;
import org.shouwen.intake.MistakeService;
import org.shouwen.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Voids a registration made by mistake; a process that still runs ends with it. */
@Component
class VoidRegistration implements CaseAction {

    static final String REASON = "reason";

    private final MistakeRule rule;
    private final MistakeService mistakes;
    private final CaseMessages messages;

    VoidRegistration(MistakeRule rule, MistakeService mistakes, CaseMessages messages) {
        this.rule = rule;
        this.mistakes = mistakes;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "void";
    }

    @Override
    public String label() {
        return "作废登记";
    }

    @Override
    public List<ActionField> fields(CaseView file, String userId) {
        return List.of(ActionField.longText(REASON, "作废原因(请勿填写个人信息)", 200));
    }

    @Override
    public boolean openFor(CaseView file, String userId) {
        return rule.allows(file, userId);
    }

    @Override
    public Refusal refusal(CaseView file) {
        return rule.refusal(file);
    }

    @Override
    public Object perform(CaseView file, String userId, Map<String, Object> input) {
        if (file.isClosed()) {
            mistakes.voidRegistration(file.caseNo(), (String) input.get(REASON), userId);
        } else {
            messages.send(IntakeProcess.CASE_VOIDED, file.caseNo(), input, userId);
        }
        return null;
    }
}
