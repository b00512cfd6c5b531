package org.shouwen.completion.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.completion.process.CompletionEntries.agree;
import static org.shouwen.completion.process.CompletionEntries.approvedNow;
import static org.shouwen.completion.process.CompletionEntries.delay;
import static org.shouwen.completion.process.CompletionEntries.publicNotice;
import static org.shouwen.completion.process.CompletionEntries.with;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.deadline.CaseClock;
import org.shouwen.deadline.DeadlineState;
import org.shouwen.deadline.DeadlineView;
import org.shouwen.testing.Caller;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** When accepted applications are due, and that every timer stands where the ledger says. */
@ShouwenTest
class CompletionClockTest {

    private static final String NEW_YEAR_2027 = """
            {"status": "official", "officialNotice": ["https://www.gov.cn/"], "source": "invented",
             "offDays": [{"date": "2027-01-01", "name": "元旦"}], "workDays": []}""";
    private static final String NOT_PUBLISHED = """
            {"status": "not-published", "offDays": [], "workDays": []}""";

    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH时mm分").withZone(ZoneId.of("Asia/Shanghai"));

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService tasks;

    @Autowired
    CaseClock ledger;

    @Autowired
    CaseRegister register;

    @AfterEach
    void takeBackTheYear() {
        load2027(NOT_PUBLISHED);
    }

    @ParameterizedTest(name = "accepted {0}, due {1}")
    @CsvSource({
        "2026-05-11T08:30, 2026-05-11T17:30",
        "2026-05-11T12:30, 2026-05-11T17:30",
        "2026-05-11T17:28, 2026-05-11T17:30",
        "2026-05-11T17:30, 2026-05-11T17:30",
        "2026-05-11T17:30:01, 2026-05-12T17:30",
        "2026-05-16T10:00, 2026-05-18T17:30",
        "2026-05-09T10:00, 2026-05-09T17:30",
        "2026-09-30T18:00, 2026-10-08T17:30"
    })
    void anImmediateItemIsDueTheSameServiceDay(String accepted, String due) {
        time.is(accepted);

        HandledCase handled = accepted("RS-003", "clerk01");

        assertThat(handled.dueAt("completionDeadline")).isEqualTo(time.at(due));
        assertThat(handled.taskDueAt("handleImmediately")).isEqualTo(time.at(due));
        assertThat(handled.timerDueAt("deadlinePassed")).isEqualTo(time.at(due));
    }

    @ParameterizedTest(name = "{0} accepted {1}, due {2}, reminder {3}")
    @CsvSource({
        "RS-004, 2026-04-27T09:00, 2026-05-07T17:30, 2026-05-06T08:30",
        "RS-004, 2026-02-10T14:30, 2026-02-24T17:30, 2026-02-14T08:30",
        "RS-001, 2025-09-28T15:00, 2025-10-17T17:30, 2025-10-16T08:30",
        "RS-009, 2026-04-03T10:00, 2026-04-09T17:30, 2026-04-09T08:30",
        "RS-012, 2026-09-17T10:00, 2026-10-08T17:30, 2026-09-30T08:30",
        "RS-011, 2026-03-02T10:00, 2026-03-23T17:30, 2026-03-20T08:30"
    })
    void theReminderComesTheWorkingDayBefore(String item, String accepted, String due, String reminder) {
        time.is(accepted);

        HandledCase handled = accepted(item, "clerk03");

        assertThat(handled.dueAt("completionDeadline")).isEqualTo(time.at(due));
        assertThat(handled.timerDueAt("deadlinePassed")).isEqualTo(time.at(due));
        assertThat(handled.timerDueAt("deadlineWarning")).isEqualTo(time.at(reminder));
    }

    @ParameterizedTest(name = "paused {0}, resumed {1}, due {2}")
    @CsvSource({
        "2026-03-04T10:00, 2026-03-16T09:00, 2026-04-02T17:30",
        "2026-03-04T10:00, 2026-03-04T16:00, 2026-03-23T17:30",
        "2026-03-04T10:00, 2026-03-05T09:00, 2026-03-24T17:30",
        "2026-03-23T10:00, 2026-03-27T09:00, 2026-03-27T17:30"
    })
    void aPauseGivesBackTheDaysThatWereLeft(String paused, String resumed, String due) {
        time.is("2026-03-02T10:00");
        HandledCase handled = accepted("RS-011", "clerk03");

        time.is(paused);
        pause(handled, "2026-03-27");
        assertThat(handled.dueAt("completionDeadline")).isEqualTo(time.at("2026-03-23T17:30"));
        time.is(resumed);
        handled.act("clerk03", "resume", Map.of()).ok();

        assertThat(handled.dueAt("completionDeadline")).isEqualTo(time.at(due));
        assertThat(handled.timerDueAt("deadlinePassed")).isEqualTo(time.at(due));
        assertThat(register.find(handled.caseNo()).dueAt()).isEqualTo(time.at(due));
    }

    @Test
    void aStoppedClockLetsNothingFallDue() {
        time.is("2026-03-02T10:00");
        HandledCase handled = accepted("RS-011", "clerk03");
        pause(handled, "2026-04-30");

        time.is("2026-04-20T10:00");
        handled.fireWhatIsDue();

        assertThat(handled.status()).isEqualTo("PAUSED");
        assertThat(handled.escalations("OVERDUE")).isZero();
        assertThat(handled.escalations("OPINION_MISSED")).isZero();
    }

    @Test
    void pauseAndExtensionAddUpAndTheOriginalLimitKeepsThePauseOnly() {
        time.is("2026-03-02T10:00");
        HandledCase handled = accepted("RS-011", "clerk03");
        time.is("2026-03-04T10:00");
        pause(handled, "2026-03-16");
        time.is("2026-03-16T09:00");
        handled.act("clerk03", "resume", Map.of()).ok();

        extend(handled, "clerk03", 5);

        assertThat(handled.dueAt("completionDeadline")).isEqualTo(time.at("2026-04-10T17:30"));
        assertThat(handled.timerDueAt("deadlineWarning")).isEqualTo(time.at("2026-04-09T08:30"));
        assertThat(ledger.dueAtWithoutExtensions(handled.caseNo(), "completionDeadline"))
                .isEqualTo(time.at("2026-04-02T17:30"));
    }

    @ParameterizedTest(name = "done {0}: {1}")
    @CsvSource({"2026-05-11T17:30:00, COMPLETED, MET", "2026-05-11T17:30:01, COMPLETED_LATE, MET_LATE"})
    void theLastSecondDecides(String done, String status, String state) {
        time.is("2026-05-11T10:00");
        HandledCase handled = accepted("RS-003", "clerk01");

        time.is(done);
        handled.then("clerk01", "handleImmediately", approvedNow());

        assertThat(handled.status()).isEqualTo(status);
        assertThat(handled.deadlines()).containsEntry("completionDeadline", state);
    }

    @Test
    void aCaseDeemedAcceptedLongAgoIsOverdueAtOnceAndReportedOnce() {
        time.is("2026-09-24T17:30");
        HandledCase handled =
                HandledCase.deemedAccepted(port, application, "RS-007", "clerk05", time.at("2026-08-03T11:00"));
        assertThat(handled.status()).isEqualTo("DEEMED_ACCEPTED");

        handled.fireWhatIsDue();
        handled.fireWhatIsDue();

        assertThat(handled.status()).isEqualTo("OVERDUE");
        assertThat(handled.escalations("OVERDUE")).isEqualTo(1);
        assertThat(handled.events()).containsOnlyOnce("OVERDUE").doesNotContain("DEADLINE_NEAR");
        assertThat(handled.taskDueAt("lateExplanation")).isEqualTo(time.at("2026-09-28T17:30"));
    }

    @Test
    void itIsOverdueSinceTheDeadlineHoweverLateThatIsNoticed() {
        time.is("2026-03-10T10:00");
        HandledCase handled = accepted("RS-004", "clerk02");
        Instant dueAt = handled.dueAt("completionDeadline");

        time.is("2026-03-25T08:40");
        handled.fireWhatIsDue();

        assertThat(handled.dossier().path("sections").findValuesAsText("label")).contains("超期时间");
        assertThat(handled.dossier().path("sections").toString())
                .contains("{\"label\":\"超期时间\",\"value\":\"" + SINCE.format(dueAt) + "\"}")
                .doesNotContain("2026年3月25日08时40分");
    }

    @Test
    void timersStandWhereTheLedgerSaysAfterEverything() {
        time.is("2026-12-28T10:00");
        HandledCase joint = accepted("RS-011", "clerk03");
        HandledCase promised = accepted("RS-004", "clerk02");
        HandledCase twoStages = accepted("RS-002", "clerk01");
        HandledCase paused = accepted("RS-011", "clerk03");
        everyOpenCaseIsAsItsLedgerSays();
        assertThat(promised.dueAt("completionDeadline")).isEqualTo(time.at("2027-01-04T17:30"));

        pause(joint, "2027-01-15");
        pause(paused, "2027-01-15");
        extend(promised, "clerk02", 3);
        everyOpenCaseIsAsItsLedgerSays();

        load2027(NEW_YEAR_2027);
        everyOpenCaseIsAsItsLedgerSays();
        assertThat(promised.dueAt("completionDeadline")).isEqualTo(time.at("2027-01-08T17:30"));
        assertThat(promised.timerDueAt("deadlineWarning")).isEqualTo(time.at("2027-01-07T08:30"));
        assertThat(twoStages.taskDueAt("handleWithinPromise")).isEqualTo(time.at("2027-01-05T17:30"));

        time.is("2027-01-06T09:00");
        joint.act("clerk03", "resume", Map.of()).ok();
        everyOpenCaseIsAsItsLedgerSays();
    }

    /** All of them, whichever test left them open. */
    private void everyOpenCaseIsAsItsLedgerSays() {
        List<ProcessInstance> open = runtime.createProcessInstanceQuery()
                .processDefinitionKey(CompletionProcess.KEY)
                .list();
        assertThat(open).isNotEmpty();
        open.forEach(instance -> {
            List<DeadlineView> deadlines = ledger.of(instance.getBusinessKey()).stream()
                    .filter(view -> List.of(DeadlineState.RUNNING, DeadlineState.PAUSED, DeadlineState.OVERDUE)
                            .contains(view.state()))
                    .toList();
            DeadlineView completion = named(deadlines, "completionDeadline");
            CompletionProcess.AT_DEADLINE.forEach(event -> assertTimers(instance, event, completion));
            assertThat(register.find(instance.getBusinessKey()).dueAt()).isEqualTo(dueNow(completion));
            if (deadlines.stream().anyMatch(view -> view.name().equals("opinionDeadline"))) {
                DeadlineView opinion = named(deadlines, "opinionDeadline");
                assertTimers(instance, "opinionDeadlinePassed", opinion);
                assertTasks(instance, "giveReviewOpinion", dueNow(opinion));
            }
            assertTasks(instance, "recordResult", dueNow(completion));
        });
    }

    /** While the clock stands nothing is due, in no list. */
    private static Instant dueNow(DeadlineView deadline) {
        return deadline.state() == DeadlineState.PAUSED ? null : deadline.dueAt();
    }

    private static DeadlineView named(List<DeadlineView> deadlines, String name) {
        List<DeadlineView> found =
                deadlines.stream().filter(view -> view.name().equals(name)).toList();
        assertThat(found).as("exactly one running " + name).hasSize(1);
        return found.get(0);
    }

    private void assertTimers(ProcessInstance instance, String event, DeadlineView deadline) {
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(event)
                        .list())
                .as("%s of %s", event, instance.getBusinessKey())
                .allSatisfy(timer -> {
                    assertThat(timer.getDuedate().toInstant()).isEqualTo(deadline.dueAt());
                    assertThat(timer.isSuspended()).isEqualTo(deadline.state() == DeadlineState.PAUSED);
                });
    }

    private void assertTasks(ProcessInstance instance, String key, Instant dueAt) {
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(instance.getId())
                        .taskDefinitionKey(key)
                        .list())
                .extracting(Task::getDueDate)
                .allSatisfy(
                        due -> assertThat(due == null ? null : due.toInstant()).isEqualTo(dueAt));
    }

    private static void pause(HandledCase handled, String until) {
        handled.act("clerk03", "pause", Map.of()).ok();
        handled.then("clerk03", "explainPause", publicNotice(until));
        handled.then("head01", "approvePause", agree());
    }

    private static void extend(HandledCase handled, String clerk, int days) {
        handled.act(clerk, "request-extension", Map.of()).ok();
        handled.then(clerk, "explainDelay", with(delay(), "extraWorkingDays", days));
        handled.then("head01", "approveExtension", agree());
    }

    private HandledCase accepted(String itemCode, String clerk) {
        return HandledCase.accepted(port, application, itemCode, clerk);
    }

    private void load2027(String arrangement) {
        new Caller(port, "adm01").put("/api/admin/calendar/2027", arrangement).ok();
    }
}
