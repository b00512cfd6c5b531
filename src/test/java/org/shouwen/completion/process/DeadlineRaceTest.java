package org.shouwen.completion.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.completion.process.CompletionEntries.approvedNow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.testing.Caller.Reply;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The clerk completes at the very moment at which the deadline passes. */
@ShouwenTest
class DeadlineRaceTest {

    private static final int ROUNDS = 100;

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private final CyclicBarrier start = new CyclicBarrier(2);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @AfterEach
    void rest() {
        two.shutdownNow();
    }

    @Test
    void completionAndDeadlineLeaveOneConsistentOutcome() throws Exception {
        time.is("2026-05-11T10:00");
        String intake = HandledCase.intake(port);
        for (int round = 0; round < ROUNDS; round++) {
            race(intake, round % 2 == 0);
        }
    }

    private void race(String intake, boolean late) throws Exception {
        time.is("2026-05-11T10:00");
        HandledCase handled = HandledCase.another(port, application, "RS-003", "clerk01", intake);
        String task = handled.task("handleImmediately").path("id").asText();
        Job deadline = handled.timers("deadlinePassed").get(0);
        time.is(late ? "2026-05-11T17:30:01" : "2026-05-11T17:30:00");

        Future<Reply> clerk = two.submit(() -> {
            start.await();
            return handled.submitTask("clerk01", task, approvedNow());
        });
        Future<?> clock = two.submit(() -> {
            start.await();
            fire(deadline.getId());
            return null;
        });
        clock.get();
        Reply first = clerk.get();
        if (first.status() >= 400) {
            assertThat(first.refusedWith(400)).contains("CASE_CLOSED");
            handled.submitTask("clerk01", task, approvedNow()).ok();
        }

        assertOneOutcome(handled, late);
    }

    private void assertOneOutcome(HandledCase handled, boolean late) {
        JsonNode dossier = handled.dossier();
        assertThat(dossier.path("status").asText()).isEqualTo(late ? "COMPLETED_LATE" : "COMPLETED");
        assertThat(dossier.path("deadlines").findValuesAsText("state"))
                .contains(late ? "MET_LATE" : "MET")
                .doesNotContain("RUNNING", "OVERDUE", late ? "MET" : "MET_LATE");
        assertThat(dossier.path("openTasks")).isEmpty();
        assertThat(handled.instance()).isNull();
        List<String> events = dossier.path("timeline").findValuesAsText("event");
        assertThat(Collections.frequency(events, "RESULT_DECIDED")).isEqualTo(1);
        assertThat(Collections.frequency(events, "OVERDUE")).isLessThanOrEqualTo(1);
        assertThat(dossier.path("documents").findValuesAsText("documentNo")).containsOnlyOnce("JG-" + handled.caseNo());
        assertThat(handled.escalations("OVERDUE")).isZero();
        assertThat(raised(handled)).isEqualTo(Collections.frequency(events, "OVERDUE"));
    }

    /** As the job executor does: what the clerk was faster at is no longer there. */
    private void fire(String jobId) {
        try {
            management.executeJob(jobId);
        } catch (RuntimeException clerkWasFaster) {
            boolean stillThere = management.createJobQuery().jobId(jobId).count() == 1;
            if (stillThere) {
                fire(jobId);
            }
        }
    }

    private long raised(HandledCase handled) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("supervisor-escalation")
                .processInstanceBusinessKey(handled.caseNo())
                .count();
    }
}
