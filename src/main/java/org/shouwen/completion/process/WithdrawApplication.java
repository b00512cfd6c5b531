package org.shouwen.completion.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwen.application.ApplicationKind;
import org.shouwen.application.ApplicationStatus;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.CaseAction;
import org.shouwen.casefile.CaseView;
import org.shouwen.engine.CaseMessages;
import org.springframework.stereotype.Component;

/** The client withdraws an accepted application: whoever works on the case notes it. */
@Component
class WithdrawApplication implements CaseAction {

    private static final Set<String> BEFORE_ACCEPTANCE =
            Set.of(ApplicationStatus.RECEIVED.name(), ApplicationStatus.AWAITING_SUPPLEMENT.name());

    private final CaseMessages messages;

    WithdrawApplication(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "withdraw";
    }

    @Override
    public String label() {
        return "服务对象撤回申请";
    }

    @Override
    public List<ActionField> fields(CaseView file, String userId) {
        return List.of(ActionField.longText(CompletionForms.NOTE, "撤回情况说明", 500));
    }

    @Override
    public boolean openFor(CaseView file, String userId) {
        return ApplicationKind.CODE.equals(file.kind())
                && !file.isClosed()
                && !BEFORE_ACCEPTANCE.contains(file.status())
                && (userId.equals(file.firstAskedClerk()) || userId.equals(file.responsibleClerk()));
    }

    @Override
    public Object perform(CaseView file, String userId, Map<String, Object> input) {
        messages.send(CompletionProcess.CLIENT_WITHDRAWN, file.caseNo(), input, userId);
        return null;
    }
}
