package org.shouwen.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwen.escalation.EscalationReason;
import org.shouwen.escalation.Report;
import org.shouwen.testing.Caller;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** How long each level has: a working day, at the counter a quarter of an hour of office time; and nothing twice. */
@ShouwenTest
class LevelTimersTest {

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
    EscalationMessages messages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            an ordinary Tuesday                | 2026-03-10T16:00 | 2026-03-11T17:30 | 2026-03-12T17:30
            at closing time                    | 2026-03-10T17:30 | 2026-03-11T17:30 | 2026-03-12T17:30
            before Spring Festival             | 2026-02-13T16:00 | 2026-02-14T17:30 | 2026-02-24T17:30
            the Saturday worked in advance     | 2026-02-14T10:00 | 2026-02-24T17:30 | 2026-02-25T17:30
            in the middle of the holidays      | 2026-02-18T10:00 | 2026-02-24T17:30 | 2026-02-25T17:30
            a make-up Sunday                   | 2026-01-04T10:00 | 2026-01-05T17:30 | 2026-01-06T17:30
            the day off before it              | 2026-01-03T10:00 | 2026-01-04T17:30 | 2026-01-05T17:30
            """)
    void aLevelHasOneWorkingDay(String when, String raisedAt, String first, String second) {
        assertLevels("report-upward", raisedAt, first, second);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in the morning                     | 2026-03-10T09:00 | 2026-03-10T09:15 | 2026-03-10T09:30
            over noon                          | 2026-03-10T11:50 | 2026-03-10T14:05 | 2026-03-10T14:20
            at noon                            | 2026-03-10T12:30 | 2026-03-10T14:15 | 2026-03-10T14:30
            before closing                     | 2026-03-10T17:20 | 2026-03-11T08:35 | 2026-03-11T08:50
            after closing                      | 2026-03-10T18:00 | 2026-03-11T08:45 | 2026-03-11T09:00
            on a Saturday                      | 2026-03-14T10:00 | 2026-03-16T08:45 | 2026-03-16T09:00
            before Spring Festival             | 2026-02-14T17:25 | 2026-02-24T08:40 | 2026-02-24T08:55
            before a make-up Sunday            | 2026-01-03T16:00 | 2026-01-04T08:45 | 2026-01-04T09:00
            """)
    void atTheCounterALevelHasAQuarterOfAnHourOfOfficeTime(String when, String raisedAt, String first, String second) {
        assertLevels("on-site-incident", raisedAt, first, second);
    }

    @Test
    void aYearThatBecomesKnownMovesTaskAndTimer() {
        time.is("2026-12-31T10:00");
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");
        EscalationTimers timers = new EscalationTimers(management, runtime);
        assertThat(timers.dueAt(matter.caseNo(), "levelTimeout")).isEqualTo(time.at("2027-01-01T17:30"));
        Caller administrator = new Caller(port, "adm01");
        try {
            administrator.put("/api/admin/calendar/2027", NEW_YEAR_2027).ok();

            assertThat(timers.dueAt(matter.caseNo(), "levelTimeout")).isEqualTo(time.at("2027-01-04T17:30"));
            assertThat(matter.dueAt("supervisorDecides")).isEqualTo(time.at("2027-01-04T17:30"));
        } finally {
            administrator.put("/api/admin/calendar/2027", NOT_PUBLISHED).ok();
        }
    }

    private void assertLevels(String action, String raisedAt, String first, String second) {
        time.is(raisedAt);
        ReportedCase matter = ReportedCase.registered(port, "clerk01");
        matter.acts("clerk01", action, ReportedCase.report("ORDINARY")).ok();
        EscalationTimers timers = new EscalationTimers(management, runtime);
        assertThat(timers.dueAt(matter.caseNo(), "levelTimeout")).isEqualTo(time.at(first));
        timers.stopLimitOfTheDay(matter.caseNo());

        time.is(first);
        timers.fires(matter.caseNo(), "levelTimeout");
        assertThat(timers.dueAt(matter.caseNo(), "levelTimeout")).isEqualTo(time.at(second));
        assertThat(matter.dueAt("supervisorDecides")).isEqualTo(time.at(second));
    }

    @Test
    void aMissedInstantIsReportedOnceWhateverHappens() {
        time.is("2026-03-10T09:00");
        ReportedCase matter = ReportedCase.registered(port, "clerk01");
        Report missed = Reported.missed(matter.caseNo(), EscalationReason.PROMISE_MISSED, time.at("2026-03-10T08:30"));

        raise(missed);
        raise(missed);
        matter.decides("head01", "supervisorDecides", Map.of("decision", "CLOSE", "reason", "已当面督促。"))
                .ok();
        raise(missed);
        assertThat(escalated(matter)).isEqualTo(1);

        raise(Reported.missed(matter.caseNo(), EscalationReason.PROMISE_MISSED, time.at("2026-03-10T08:45")));
        assertThat(escalated(matter)).isEqualTo(2);
    }

    @Test
    void whatFailsHalfWayLeavesNothingAndIsReportedByTheRetry() {
        time.is("2026-03-10T09:00");
        ReportedCase matter = ReportedCase.registered(port, "clerk01");
        Report missed = Reported.missed(matter.caseNo(), EscalationReason.PROMISE_MISSED, time.at("2026-03-10T08:30"));

        transaction.executeWithoutResult(status -> {
            messages.raise(missed);
            status.setRollbackOnly();
        });
        assertThat(escalated(matter)).isZero();
        assertThat(matter.taskKeys()).containsExactly("classifyMatter");

        raise(missed);
        assertThat(escalated(matter)).isEqualTo(1);
        assertThat(matter.taskKeys())
                .containsExactlyInAnyOrderElementsOf(List.of("classifyMatter", "supervisorDecides"));
    }

    private static long escalated(ReportedCase matter) {
        return matter.events().stream().filter("ESCALATED"::equals).count();
    }

    private void raise(Report report) {
        transaction.executeWithoutResult(status -> messages.raise(report));
    }
}
