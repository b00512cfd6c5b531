package org.shouwen.escalation.process;

import java.util.List;
import java.util.Map;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.CaseAction;
import org.shouwen.casefile.CaseView;
import org.shouwen.escalation.ObjectionService;
import org.shouwen.refusal.Refusal;
import org.shouwen.wording.PhraseCheck;
import org.springframework.stereotype.Component;

/** The clerk tells the next level what speaks against a decision, also after the case was closed. */
@Component
class ObjectToDecision implements CaseAction {

    private static final String NOTE = "note";
    private static final String LABEL = "不同意见";

    private final ObjectionService objections;
    private final PhraseCheck phrases;

    ObjectToDecision(ObjectionService objections, PhraseCheck phrases) {
        this.objections = objections;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "object-to-decision";
    }

    @Override
    public String label() {
        return "对上级处理提出意见";
    }

    @Override
    public List<ActionField> fields(CaseView file, String userId) {
        return List.of(ActionField.longText(NOTE, LABEL, 1000));
    }

    @Override
    public boolean openFor(CaseView file, String userId) {
        boolean concerned = userId.equals(file.firstAskedClerk()) || userId.equals(file.responsibleClerk());
        return concerned && objections.isOpenFor(file.caseNo(), userId);
    }

    @Override
    public Object perform(CaseView file, String userId, Map<String, Object> input) {
        String note = (String) input.get(NOTE);
        Refusal.throwIfAny(phrases.check(NOTE, LABEL, note));
        objections.object(file.caseNo(), note, userId);
        return null;
    }
}
