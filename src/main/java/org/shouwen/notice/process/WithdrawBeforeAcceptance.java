package org.shouwen.notice.process;

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

/** The client withdraws an application that has not been accepted yet; the question it came out of stays answered. */
@Component
class WithdrawBeforeAcceptance implements CaseAction {

    private static final Set<String> BEFORE_ACCEPTANCE =
            Set.of(ApplicationStatus.RECEIVED.name(), ApplicationStatus.AWAITING_SUPPLEMENT.name());

    private final CaseMessages messages;

    WithdrawBeforeAcceptance(CaseMessages messages) {
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
        return List.of(ActionField.longText(NoticeForms.NOTE, "撤回情况说明", NoticeForms.LONGEST_NOTE));
    }

    @Override
    public boolean openFor(CaseView file, String userId) {
        return ApplicationKind.CODE.equals(file.kind())
                && BEFORE_ACCEPTANCE.contains(file.status())
                && (userId.equals(file.firstAskedClerk()) || userId.equals(file.responsibleClerk()));
    }

    @Override
    public Object perform(CaseView file, String userId, Map<String, Object> input) {
        messages.send(NoticeProcess.CLIENT_WITHDRAWN, file.caseNo(), input, userId);
        return null;
    }
}
