package org.shouwen.completion.process;

import java.util.List;
import java.util.Map;
import org.shouwen.application.ApplicationKind;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.CaseAction;
import org.shouwen.casefile.CaseView;
import org.shouwen.completion.ExtensionService;
import org.shouwen.engine.CaseMessages;
import org.shouwen.refusal.Refusal;
import org.springframework.stereotype.Component;

/** The clerk cannot keep the deadline: a task asks for the reason and the time needed, the head decides. */
@Component
class RequestExtension implements CaseAction {

    private final ExtensionService extensions;
    private final CaseMessages messages;

    RequestExtension(ExtensionService extensions, CaseMessages messages) {
        this.extensions = extensions;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "request-extension";
    }

    @Override
    public String label() {
        return "申请延期";
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
                && extensions.obstacle(file.caseNo()).isEmpty();
    }

    @Override
    public Refusal refusal(CaseView file) {
        return file.isClosed()
                ? CaseAction.super.refusal(file)
                : extensions.obstacle(file.caseNo()).orElseGet(() -> CaseAction.super.refusal(file));
    }

    @Override
    public Object perform(CaseView file, String userId, Map<String, Object> input) {
        messages.send(CompletionProcess.REQUEST_EXTENSION, file.caseNo(), input, userId);
        return null;
    }
}
