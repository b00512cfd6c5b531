package org.shouwen.completion.process;

import java.util.List;
import java.util.Map;
import org.shouwen.application.ApplicationKind;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.CaseAction;
import org.shouwen.casefile.CaseView;
import org.shouwen.completion.PauseService;
import org.shouwen.engine.CaseMessages;
import org.shouwen.refusal.Refusal;
import org.springframework.stereotype.Component;

/** A legal procedure begins: a task asks for its ground, the head decides. */
@Component
class PauseClock implements CaseAction {

    private final PauseService pauses;
    private final CaseMessages messages;

    PauseClock(PauseService pauses, CaseMessages messages) {
        this.pauses = pauses;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "pause";
    }

    @Override
    public String label() {
        return "申请暂停计时";
    }

    @Override
    public List<ActionField> fields(CaseView file, String userId) {
        return List.of();
    }

    @Override
    public boolean openFor(CaseView file, String userId) {
        return ApplicationKind.CODE.equals(file.kind())
                && !file.isClosed()
                && userId.equals(file.responsibleClerk())
                && pauses.obstacle(file.caseNo()).isEmpty();
    }

    @Override
    public Refusal refusal(CaseView file) {
        return file.isClosed()
                ? CaseAction.super.refusal(file)
                : pauses.obstacle(file.caseNo()).orElseGet(() -> CaseAction.super.refusal(file));
    }

    @Override
    public Object perform(CaseView file, String userId, Map<String, Object> input) {
        messages.send(CompletionProcess.PAUSE_CLOCK, file.caseNo(), input, userId);
        return null;
    }
}
