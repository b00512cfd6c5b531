package org.shouwen.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.complaint.Input.general;
import static org.shouwen.complaint.Input.letter;
import static org.shouwen.complaint.Input.with;
import static org.shouwen.complaint.Input.without;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
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
class ComplaintDeadlinesTest {

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

    @ParameterizedTest(name = "received {0}")
    @CsvSource(delimiter = '|', textBlock = """
            # received       | screening        | instruction      | report           | warning          | reply
            2025-09-30T15:40 | 2025-09-30T17:30 | 2025-10-09T17:30 | 2025-10-10T17:30 | 2025-10-11T08:30 | 2025-10-11T17:30
            2025-10-04T10:00 | 2025-10-09T12:00 | 2025-10-09T17:30 | 2025-10-10T17:30 | 2025-10-11T08:30 | 2025-10-11T17:30
            2025-09-26T10:00 | 2025-09-26T17:30 | 2025-09-28T17:30 | 2025-09-29T17:30 | 2025-09-30T08:30 | 2025-09-30T17:30
            2026-09-29T10:00 | 2026-09-29T17:30 | 2026-09-30T17:30 | 2026-10-08T17:30 | 2026-10-09T08:30 | 2026-10-09T17:30
            2026-02-11T16:00 | 2026-02-11T17:30 | 2026-02-12T17:30 | 2026-02-13T17:30 | 2026-02-14T08:30 | 2026-02-14T17:30
            2026-02-13T18:00 | 2026-02-14T12:00 | 2026-02-14T17:30 | 2026-02-24T17:30 | 2026-02-25T08:30 | 2026-02-25T17:30
            2026-06-17T15:10 | 2026-06-17T17:30 | 2026-06-18T17:30 | 2026-06-22T17:30 | 2026-06-23T08:30 | 2026-06-23T17:30
            2026-05-08T09:00 | 2026-05-08T17:30 | 2026-05-09T17:30 | 2026-05-11T17:30 | 2026-05-12T08:30 | 2026-05-12T17:30
            2026-05-09T17:30 | 2026-05-09T17:30 | 2026-05-11T17:30 | 2026-05-12T17:30 | 2026-05-13T08:30 | 2026-05-13T17:30
            """)
    void threeWorkingDaysFromReceipt(
            String received, String screening, String instruction, String report, String warning, String reply) {
        time.is(LocalDateTime.parse(received).plusMinutes(20).toString());
        HandledComplaint complaint = HandledComplaint.registered(
                port, "ov01", without(with(letter(), Map.of("receivedAt", received)), "eventAt"));

        assertThat(complaint.replyDeadline()).isEqualTo(time.at(reply));
        assertThat(variable(complaint, "screeningDueAt")).isEqualTo(time.at(screening));
        assertThat(variable(complaint, "instructionDueAt")).isEqualTo(time.at(instruction));
        assertThat(variable(complaint, "noticeDueAt")).isEqualTo(time.at(report));
        assertThat(variable(complaint, "replyWarningAt")).isEqualTo(time.at(warning));
        assertThat(variable(complaint, "replyDeadline")).isEqualTo(time.at(reply));
    }

    @Test
    void aYearThatBecomesKnownMovesTheReplyWithItsTimers() {
        time.is("2026-12-30T10:00");
        HandledComplaint complaint = HandledComplaint.registered(
                        port, "ov01", without(with(letter(), Map.of("receivedAt", "2026-12-30T09:00")), "eventAt"))
                .then("ov01", "screenComplaint", general());
        assertThat(complaint.replyDeadline()).isEqualTo(time.at("2027-01-04T17:30"));

        load2027(NEW_YEAR_2027);

        assertThat(complaint.replyDeadline()).isEqualTo(time.at("2027-01-05T17:30"));
        assertThat(variable(complaint, "replyDeadline")).isEqualTo(time.at("2027-01-05T17:30"));
        assertThat(timerDueAt(complaint, "replyOverdue")).isEqualTo(time.at("2027-01-05T17:30"));
        assertThat(timerDueAt(complaint, "replyWarning")).isEqualTo(time.at("2027-01-05T08:30"));
        assertThat(variable(complaint, "instructionDueAt")).isEqualTo(time.at("2026-12-31T17:30"));
    }

    private void load2027(String arrangement) {
        new Caller(port, "adm01").put("/api/admin/calendar/2027", arrangement).ok();
    }

    private Instant timerDueAt(HandledComplaint complaint, String timer) {
        return management
                .createJobQuery()
                .processInstanceId(instance(complaint))
                .activityId(timer)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private Instant variable(HandledComplaint complaint, String name) {
        return ((Date) runtime.getVariable(instance(complaint), name)).toInstant();
    }

    private String instance(HandledComplaint complaint) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("complaint-handling")
                .processInstanceBusinessKey(complaint.number())
                .singleResult()
                .getId();
    }
}
