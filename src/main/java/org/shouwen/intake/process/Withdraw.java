package org.shouwen.intake.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.CaseAction;
import org.shouwen.casefile.CaseView;
import org.shouwen.engine.Submission;
import org.shouwen.engine.Submissions;
import org.shouwen.intake.IntakeKind;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Component;

/** The client withdraws, or left before the answer: whoever works on the case notes it. */
@Component
class Withdraw implements CaseAction {

    static final String NOTE = "note";
    static final String RECORDED_BY = "recordedBy";

    private final RuntimeService runtime;
    private final Submissions submissions;

    Withdraw(RuntimeService runtime, Submissions submissions) {
        this.runtime = runtime;
        this.submissions = submissions;
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
        Map<String, Object> form = new HashMap<>(input);
        form.put(RECORDED_BY, userId);
        try {
            return submissions.with(Submission.of(form), () -> {
                runtime.createMessageCorrelation(IntakeProcess.CLIENT_WITHDRAWN)
                        .processInstanceBusinessKey(file.caseNo())
                        .correlate();
                return null;
            });
        } catch (MismatchingMessageCorrelationException e) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该事项已经办结,不能撤回。");
        }
    }
}
