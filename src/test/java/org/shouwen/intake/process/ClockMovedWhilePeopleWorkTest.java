package org.shouwen.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.intake.process.Entries.answer;
import static org.shouwen.intake.process.Entries.ownDuty;
import static org.shouwen.intake.process.Entries.visit;
import static org.shouwen.intake.process.Entries.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.testing.Caller;
import org.shouwen.testing.Caller.Reply;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The time of the demonstration goes over closing time and back while clerks answer. */
@ShouwenTest
class ClockMovedWhilePeopleWorkTest {

    private static final List<String> CLERKS = List.of("clerk01", "clerk02", "clerk03");
    private static final int CASES_EACH = 6;
    /** Before anything that other tests leave waiting. */
    private static final String MORNING = "2025-06-10T09:00";

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    private final ExecutorService office = Executors.newFixedThreadPool(CLERKS.size() + 1);
    private final CyclicBarrier start = new CyclicBarrier(CLERKS.size() + 1);

    @AfterEach
    void goHome() {
        office.shutdownNow();
    }

    @Test
    void nobodyMeetsAnError() throws Exception {
        time.is(MORNING);
        List<Consultation> all = new ArrayList<>();
        List<Callable<List<Reply>>> people = new ArrayList<>();
        for (String clerk : CLERKS) {
            List<Consultation> own = registered(clerk);
            all.addAll(own);
            people.add(() -> answered(clerk, own));
        }
        people.add(this::moved);

        List<Reply> replies = new ArrayList<>();
        for (Future<List<Reply>> person : office.invokeAll(people)) {
            replies.addAll(person.get());
        }

        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.status()).as(reply.text()).isLessThan(500));
        assertThat(all)
                .allSatisfy(consultation -> assertThat(consultation.status()).isEqualTo("ANSWERED"));
    }

    private List<Consultation> registered(String clerk) {
        return IntStream.range(0, CASES_EACH)
                .mapToObj(number -> Consultation.registered(port, clerk, with(visit(), ownDuty())))
                .toList();
    }

    private List<Reply> answered(String clerk, List<Consultation> cases) throws Exception {
        start.await();
        return cases.stream()
                .map(consultation -> consultation.submit(clerk, "answerConsultation", answer()))
                .toList();
    }

    private List<Reply> moved() throws Exception {
        start.await();
        Caller administrator = new Caller(port, "adm01");
        return IntStream.range(0, 3)
                .boxed()
                .flatMap(round ->
                        List.of("2025-06-10T17:29:59.999", "2025-06-10T17:30", "2025-06-10T17:31", MORNING).stream())
                .map(local -> administrator.put(
                        "/api/demo/clock", Map.of("now", time.at(local).toString())))
                .toList();
    }
}
