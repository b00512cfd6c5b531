package org.shouwen.intake.process;

import java.util.List;
import java.util.Map;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.CaseAction;
import org.shouwen.casefile.CaseView;
import org.shouwen.engine.CaseMessages;
import org.shouwen.intake.IntakeKind;
import org.springframework.stereotype.Component;

/** The client withdraws, or left before the answer: whoever works on the case notes it. */
@Component
class Withdraw implements CaseAction {

    static final String NOTE = "note";

    private final CaseMessages messages;

    Withdraw(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "withdraw";
    }

    @Override
    public String label() {
        return "服务对象撤回";
    }

    @Override
    public List<ActionField> fields(CaseView file, String userId) {
        return List.of(ActionField.longText(NOTE, "撤回情况说明", 500));
    }

    @Override
    public boolean openFor(CaseView file, String userId) {
        return IntakeKind.CODE.equals(file.kind())
                && !file.isClosed()
                && (userId.equals(file.firstAskedClerk()) || userId.equals(file.responsibleClerk()));
    }

    @Override
    public Object perform(CaseView file, String userId, Map<String, Object> input) {
        messages.send(IntakeProcess.CLIENT_WITHDRAWN, file.caseNo(), input, userId);
        return null;
    }
}
