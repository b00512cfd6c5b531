package org.shouwen.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.shouwen.testing.AtOnce;
import org.shouwen.testing.Caller;
import org.shouwen.testing.ShouwenTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task of a complaint is read bit by bit: who may know of it, whom it is offered to, its form, what the form shows. */
@ShouwenTest
class ReadWhileWithdrawnTest {

    private static final int READERS = 3;

    @LocalServerPort
    int port;

    @RepeatedTest(10)
    void aTaskThatEndsWhileItIsReadIsThereOrIsGone() throws Exception {
        HandledComplaint complaint = HandledComplaint.registered(port, "ov01", Input.letter());
        String form = "/engine-rest/task/" + complaint.taskId("ov01", "screenComplaint") + "/deployed-form";
        List<Callable<Caller.Reply>> calls = new ArrayList<>(Collections.nCopies(READERS, () -> readUntilGone(form)));
        calls.add(() -> complaint.act("withdraw", Map.of("note", "问题已经解决")));

        List<Caller.Reply> answers = AtOnce.call(calls.size(), calls);

        assertThat(answers.get(READERS).status()).isEqualTo(200);
        assertThat(answers.subList(0, READERS))
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isIn(400, 404, 409));
    }

    private Caller.Reply readUntilGone(String form) {
        Caller.Reply answer;
        do {
            answer = new Caller(port, "ov01").get(form);
        } while (answer.status() == 200);
        return answer;
    }
}
