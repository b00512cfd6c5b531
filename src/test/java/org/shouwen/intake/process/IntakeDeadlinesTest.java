package org.shouwen.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.intake.process.Entries.finalAnswer;
import static org.shouwen.intake.process.Entries.ownDuty;
import static org.shouwen.intake.process.Entries.promise;
import static org.shouwen.intake.process.Entries.visit;
import static org.shouwen.intake.process.Entries.with;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwen.testing.Caller;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShouwenTest
class IntakeDeadlinesTest {

    private static final String NEW_YEAR_2027 = """
            {"status": "official", "officialNotice": ["https://www.gov.cn/"], "source": "invented",
             "offDays": [{"date": "2027-01-01", "name": "元旦"}], "workDays": []}""";
    private static final String NOT_PUBLISHED = """
            {"status": "not-published", "offDays": [], "workDays": []}""";

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @AfterEach
    void takeBackTheYear() {
        load2027(NOT_PUBLISHED);
    }

    @ParameterizedTest(name = "{0} received {1}, registered {2}: {3}")
    @CsvSource({
        "LETTER, 2026-03-03T10:00, 2026-03-10T09:00, true",
        "LETTER, 2026-03-09T10:00, 2026-03-10T17:30, false",
        "LETTER, 2026-03-09T10:00, 2026-03-10T17:31, true",
        "EMAIL, 2026-03-06T23:00, 2026-03-09T17:30, false",
        "EMAIL, 2026-03-05T23:00, 2026-03-09T09:00, true"
    })
    void whoKeepsALetterOrAMailTooLongHasAViolationOnRecord(
            String channel, String received, String registered, boolean violation) {
        time.is(registered);
        Consultation consultation = Consultation.registered(
                port, "clerk01", with(with(visit(), "channel", channel), "receivedAt", received));

        assertThat(consultation.dossier().path("timeline"))
                .filteredOn(entry -> entry.path("event").asText().equals("VIOLATION"))
                .hasSize(violation ? 1 : 0)
                .allSatisfy(entry -> {
                    assertThat(entry.path("actor").asText()).isEqualTo("clerk01");
                    assertThat(entry.path("text").asText()).contains("现在才登记", "记为违规,责任人:周虚一");
                });
    }

    @ParameterizedTest(name = "registered {0}, due {1}")
    @CsvSource({
        "2026-03-10T06:00, 2026-03-10T17:30",
        "2026-03-10T12:30, 2026-03-10T17:30",
        "2026-03-10T17:30, 2026-03-10T17:30",
        "2026-03-10T17:30:01, 2026-03-11T17:30",
        "2026-03-10T17:45, 2026-03-11T17:30",
        "2026-03-13T22:00, 2026-03-16T17:30",
        "2026-03-08T10:00, 2026-03-09T17:30",
        "2026-09-20T10:00, 2026-09-20T17:30",
        "2026-10-01T10:00, 2026-10-08T17:30"
    })
    void nobodyIsTurnedAwayByTheHour(String now, String due) {
        time.is(now);

        Consultation consultation = registered(visit());

        assertThat(consultation.taskDueAt()).isEqualTo(time.at(due));
        assertThat(registerDueAt(consultation)).isEqualTo(time.at(due));
        assertThat(consultation.deadlines()).containsExactly(Map.entry("intakeDue", "RUNNING"));
    }

    @ParameterizedTest(name = "promised for {1}, reminded {2}")
    @CsvSource({
        "2026-03-10T09:00, 2026-03-11T10:30, 2026-03-11T08:30",
        "2026-03-10T09:00, 2026-03-11T15:00, 2026-03-11T11:00",
        "2026-03-10T09:00, 2026-03-11T10:00, 2026-03-10T17:00",
        "2026-03-13T09:00, 2026-03-16T08:30, 2026-03-13T15:30",
        "2026-03-10T09:00, 2026-03-10T10:00, 2026-03-09T17:00",
        "2026-09-30T09:00, 2026-10-08T09:30, 2026-09-30T16:30"
    })
    void theReminderComesTwoWorkingHoursBeforeThePromisedTime(String now, String promised, String reminded) {
        time.is(now);

        Consultation consultation = promised(promised);

        assertThat(reminderDueAt(consultation)).isEqualTo(time.at(reminded));
        assertThat(consultation.taskDueAt()).isEqualTo(time.at(promised));
        assertThat(registerDueAt(consultation)).isEqualTo(time.at(promised));
    }

    @Test
    void noReminderIsLeftOnceThePromiseIsKept() {
        time.is("2026-03-10T09:00");
        Consultation consultation = promised("2026-03-11T15:00");
        String instanceId = instance(consultation).getId();

        consultation.then("clerk01", "replyWithinPromise", finalAnswer());

        assertThat(management.createJobQuery().processInstanceId(instanceId).list())
                .isEmpty();
    }

    @Test
    void aPromiseKeptTooLateIsNotedAsLate() {
        time.is("2026-03-10T09:00");
        Consultation consultation = promised("2026-03-11T15:00");

        time.is("2026-03-11T15:01");
        assertThat(consultation.deadlines()).containsEntry("promisedReply", "OVERDUE");
        consultation.then("clerk01", "replyWithinPromise", finalAnswer());

        assertThat(consultation.deadlines()).containsEntry("promisedReply", "MET_LATE");
        assertThat(consultation.status()).isEqualTo("ANSWERED");
    }

    @Test
    void aYearThatBecomesKnownMovesTheTaskTheVariableAndTheRegister() {
        time.is("2026-12-31T18:00");
        Consultation consultation = registered(visit());
        assertThat(consultation.taskDueAt()).isEqualTo(time.at("2027-01-01T17:30"));
        assertThat(isProvisional(consultation)).isTrue();

        load2027(NEW_YEAR_2027);

        Instant moved = time.at("2027-01-04T17:30");
        assertThat(consultation.taskDueAt()).isEqualTo(moved);
        assertThat(registerDueAt(consultation)).isEqualTo(moved);
        assertThat(timerDueAt(consultation, "intakeDueMissed")).isEqualTo(moved);
        assertThat(runtime.getVariable(instance(consultation).getId(), "intakeDueAt"))
                .isEqualTo(Date.from(moved));
        assertThat(isProvisional(consultation)).isFalse();
    }

    @Test
    void aYearThatBecomesKnownMovesTheReminderOfAPromise() {
        time.is("2026-12-31T10:00");
        Consultation consultation = promised("2027-01-04T10:00");
        assertThat(reminderDueAt(consultation)).isEqualTo(time.at("2027-01-01T17:00"));

        load2027(NEW_YEAR_2027);

        assertThat(reminderDueAt(consultation)).isEqualTo(time.at("2026-12-31T17:00"));
        assertThat(consultation.taskDueAt()).isEqualTo(time.at("2027-01-04T10:00"));
        assertThat(registerDueAt(consultation)).isEqualTo(time.at("2027-01-04T10:00"));
    }

    @Test
    void aYearThatBecomesKnownLeavesReminderAloneThatHasBeenGiven() {
        time.is("2026-12-31T10:00");
        Consultation consultation = promised("2027-01-04T10:00");
        management.executeJob(reminder(consultation).get(0).getId());

        load2027(NEW_YEAR_2027);

        assertThat(reminder(consultation)).isEmpty();
        assertThat(consultation.events()).containsOnlyOnce("REPLY_DUE_SOON");
    }

    private Consultation registered(Map<String, Object> form) {
        return Consultation.registered(port, "clerk01", form);
    }

    private Consultation promised(String local) {
        return registered(with(visit(), ownDuty())).then("clerk01", "answerConsultation", promise(local));
    }

    private void load2027(String arrangement) {
        new Caller(port, "adm01").put("/api/admin/calendar/2027", arrangement).ok();
    }

    private ProcessInstance instance(Consultation consultation) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(consultation.caseNo())
                .singleResult();
    }

    private Instant timerDueAt(Consultation consultation, String event) {
        return management
                .createJobQuery()
                .processInstanceId(instance(consultation).getId())
                .activityId(event)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private List<Job> reminder(Consultation consultation) {
        return management
                .createJobQuery()
                .processInstanceId(instance(consultation).getId())
                .activityId("promiseWarning")
                .list();
    }

    private Instant reminderDueAt(Consultation consultation) {
        List<Job> reminders = reminder(consultation);
        assertThat(reminders).hasSize(1);
        return reminders.get(0).getDuedate().toInstant();
    }

    private Instant registerDueAt(Consultation consultation) {
        var found = new Caller(port, "clerk01")
                .get("/api/cases?number=" + consultation.caseNo())
                .ok();
        return OffsetDateTime.parse(found.path("items").get(0).path("dueAt").asText())
                .toInstant();
    }

    private static boolean isProvisional(Consultation consultation) {
        return consultation
                .dossier()
                .path("deadlines")
                .get(0)
                .path("provisional")
                .asBoolean();
    }
}
