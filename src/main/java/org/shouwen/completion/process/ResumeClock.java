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
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Component;

/** The legal procedure has ended, so the clock runs on. */
@Component
class ResumeClock implements CaseAction {

    private final PauseService pauses;
    private final CaseMessages messages;

    ResumeClock(PauseService pauses, CaseMessages messages) {
        this.pauses = pauses;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "resume";
    }

    @Override
    public String label() {
        return "恢复计时";
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
                && pauses.isPaused(file.caseNo());
    }

    @Override
    public Refusal refusal(CaseView file) {
        return file.isClosed() || pauses.isPaused(file.caseNo())
                ? CaseAction.super.refusal(file)
                : Refusal.of(RefusalCode.PAUSE_NOT_ALLOWED, "期限没有暂停,无需恢复计时。");
    }

    @Override
    public Object perform(CaseView file, String userId, Map<String, Object> input) {
        messages.send(CompletionProcess.RESUME_CLOCK, file.caseNo(), input, userId);
        return null;
    }
}
