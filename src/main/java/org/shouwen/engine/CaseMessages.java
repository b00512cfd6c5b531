package org.shouwen.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Component;

/** Tells the running process of a case what somebody did beside its tasks. */
@Component
public class CaseMessages {

    /** Field of the submission that holds the user id of whoever sent the message. */
    public static final String RECORDED_BY = "recordedBy";

    private final RuntimeService runtime;
    private final Submissions submissions;

    CaseMessages(RuntimeService runtime, Submissions submissions) {
        this.runtime = runtime;
        this.submissions = submissions;
    }

    /**
     * @param input reaches the delegates as their submission, and never the engine
     * @throws Refusal CASE_CLOSED when nothing in the case waits for the message
     */
    public void send(String message, String caseNo, Map<String, Object> input, String userId) {
        deliver(submissions, input, userId, () -> {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseNo)
                    .correlate();
            return null;
        });
    }

    /** As {@link #send}, where several places of one case wait for the message. */
    public void sendTo(String executionId, String message, Map<String, Object> input, String userId) {
        deliver(submissions, input, userId, () -> {
            runtime.messageEventReceived(message, executionId);
            return null;
        });
    }

    static <T> T deliver(Submissions submissions, Map<String, ?> input, String userId, Supplier<T> send) {
        Map<String, Object> form = new HashMap<>(input);
        form.put(RECORDED_BY, userId);
        try {
            return submissions.with(Submission.of(form), send);
        } catch (MismatchingMessageCorrelationException e) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该事项已经办结或刚刚有变动,请刷新后再试。");
        }
    }
}
