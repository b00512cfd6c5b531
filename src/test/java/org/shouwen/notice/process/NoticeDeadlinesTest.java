package org.shouwen.notice.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.notice.process.ReviewForms.complete;
import static org.shouwen.notice.process.ReviewForms.formMissing;
import static org.shouwen.notice.process.ReviewForms.notice;
import static org.shouwen.notice.process.ReviewForms.review;
import static org.shouwen.notice.process.ReviewForms.supplements;
import static org.shouwen.notice.process.ReviewForms.with;
import static org.shouwen.notice.process.ReviewForms.without;

import java.time.Instant;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.testing.Caller;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The timers of a review are due when the ledger says, whatever moves it. */
@ShouwenTest
class NoticeDeadlinesTest {

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

    @Test
    void aYearThatBecomesKnownMovesTheWindowWithItsTaskAndTimers() {
        time.is("2026-12-28T10:00");
        UnderReview application = HandedIn.submitted(port, "clerk01", "RS-001");
        assertThat(application.taskDueAt()).isEqualTo(time.at("2027-01-04T17:30"));

        load2027(NEW_YEAR_2027);

        assertThat(application.dueAt("noticeDeadline")).isEqualTo(time.at("2027-01-05T17:30"));
        assertThat(application.taskDueAt()).isEqualTo(time.at("2027-01-05T17:30"));
        assertThat(timer(application, "noticeWindowClosed")).isEqualTo(time.at("2027-01-05T17:30"));
        assertThat(timer(application, "noticeWarning")).isEqualTo(time.at("2027-01-04T08:30"));
    }

    @Test
    void aYearThatBecomesKnownMovesTheTimeForSupplements() {
        time.is("2026-12-28T10:00");
        UnderReview application = notified();
        assertThat(timer(application, "supplementLapsed")).isEqualTo(time.at("2027-01-25T17:30"));

        load2027(NEW_YEAR_2027);

        assertThat(application.dueAt("supplementDeadline")).isEqualTo(time.at("2027-01-26T17:30"));
        assertThat(timer(application, "supplementLapsed")).isEqualTo(time.at("2027-01-26T17:30"));
        assertThat(timer(application, "supplementReminder")).isEqualTo(time.at("2027-01-12T08:30"));
    }

    @Test
    void whoeverActsRightAfterTheWindowFindsItClosedThoughNoTimerHasRun() {
        time.is("2026-09-18T11:00");
        UnderReview application = HandedIn.submitted(port, "clerk05", "RS-007")
                .then("clerk05", "reviewMaterials", review("ID=OK", "PHOTO=MISSING", "AGENT_ID=EXEMPT"));

        time.is("2026-09-24T17:30:00.001");
        assertThat(application.submit("clerk05", notice()).refusedWith(400)).contains("NOTICE_WINDOW_CLOSED");

        assertThat(application.status()).isEqualTo("DEEMED_ACCEPTED");
        assertThat(application.events()).containsOnlyOnce("VIOLATION");
        assertThat(escalations(application)).isEqualTo(1);
    }

    @Test
    void whereNothingIsDeemedAcceptedALateNoticeIsGivenAndTheMissedWindowIsOnRecord() {
        time.is("2026-04-13T10:00");
        UnderReview application =
                HandedIn.submitted(port, "clerk01", "RS-001").then("clerk01", "reviewMaterials", formMissing());

        time.is("2026-04-20T17:30:00.001");
        application.submit("clerk01", notice()).ok();

        assertThat(application.deadlines()).containsEntry("noticeDeadline", "MET_LATE");
        assertThat(application.events()).containsOnlyOnce("VIOLATION");
        assertThat(escalations(application)).isEqualTo(1);
    }

    @Test
    void atTheVeryInstantANoticeIsInTime() {
        time.is("2026-04-13T10:00");
        UnderReview application =
                HandedIn.submitted(port, "clerk01", "RS-001").then("clerk01", "reviewMaterials", formMissing());

        time.is("2026-04-20T17:30");
        application.submit("clerk01", notice()).ok();

        assertThat(application.deadlines()).containsEntry("noticeDeadline", "MET");
        assertThat(application.events()).doesNotContain("VIOLATION");
        assertThat(escalations(application)).isZero();
    }

    private long escalations(UnderReview application) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("supervisor-escalation")
                .processInstanceBusinessKey(application.caseNo())
                .count();
    }

    @Test
    void aReceiptCallsItsDateProvisionalAndTheDossierSaysWhenItHasMoved() {
        time.is("2026-12-28T10:00");
        UnderReview application =
                HandedIn.submitted(port, "clerk02", "RS-004").then("clerk02", "reviewMaterials", complete());
        String receipt = "SL-" + application.caseNo();
        assertThat(application.paper(receipt)).contains("2027年1月4日17时30分(暂定,放假安排公布后可能调整)");
        assertThat(state(application, receipt)).doesNotContain("变更");

        load2027(NEW_YEAR_2027);

        assertThat(state(application, receipt)).contains("所载期限已变更为2027年1月5日17时30分");
        assertThat(application.paper(receipt)).contains("2027年1月4日17时30分(暂定");
    }

    @Test
    void aNoticeCallsTheTimeForSupplementsProvisionalUntilTheYearIsKnown() {
        time.is("2026-12-28T10:00");
        UnderReview application = notified();
        String notice = "GZ-" + application.caseNo();
        assertThat(application.paper(notice)).contains("2027年1月25日17时30分(暂定");

        load2027(NEW_YEAR_2027);
        UnderReview later = notified();

        assertThat(state(application, notice)).contains("所载期限已变更为2027年1月26日17时30分");
        assertThat(later.paper("GZ-" + later.caseNo()))
                .contains("2027年1月26日17时30分")
                .doesNotContain("暂定");
        assertThat(state(later, "GZ-" + later.caseNo())).doesNotContain("变更");
    }

    @Test
    void aNoticeThatIsPostedCountsFromTheDayOfPosting() {
        time.is("2026-04-13T18:00");
        Map<String, Object> posted = with(without(notice(), "clientReceipt"), "deliveryMethod", "POST");
        posted = with(with(posted, "deliveredTo", "样例县样例镇和平路8号"), "postedOn", "2026-04-13");

        UnderReview application = HandedIn.submitted(port, "clerk01", "RS-001")
                .then("clerk01", "reviewMaterials", formMissing())
                .then("clerk01", "draftNotice", posted);

        assertThat(application.dueAt("supplementDeadline")).isEqualTo(time.at("2026-05-13T17:30"));
    }

    @Test
    void theClientsTimeStandsStillWhileTheOfficeChecks() {
        time.is("2026-04-13T10:00");
        UnderReview application = HandedIn.submitted(port, "clerk01", "RS-001")
                .then("clerk01", "reviewMaterials", review("ID=MISSING", "FORM=MISSING", "HUKOU=EXEMPT"))
                .then("clerk01", "draftNotice", notice());
        assertThat(timer(application, "supplementLapsed")).isEqualTo(time.at("2026-05-13T17:30"));

        time.is("2026-04-15T10:00");
        application.act("clerk01", "supplement", Map.of()).ok();
        assertThat(application.deadlines())
                .containsEntry("supplementDeadline", "PAUSED")
                .containsEntry("supplementCheck", "RUNNING");
        assertThat(timer(application, "supplementCheckOverdue")).isEqualTo(time.at("2026-04-16T17:30"));
        time.is("2026-04-16T15:00");
        application.then("clerk01", "checkSupplement", supplements("ID=OK", "FORM=MISSING"));

        assertThat(application.dueAt("supplementDeadline")).isEqualTo(time.at("2026-05-14T17:30"));
        assertThat(timer(application, "supplementLapsed")).isEqualTo(time.at("2026-05-14T17:30"));
        assertThat(application.paper("GZ-" + application.caseNo())).contains("2026年5月14日17时30分");
    }

    @Test
    void whatIsHandedInOnTheLastDayCountsThoughItIsCheckedLater() {
        time.is("2026-04-13T10:00");
        UnderReview application = notified();

        time.is("2026-05-13T17:30");
        application.act("clerk01", "supplement", Map.of()).ok();
        time.is("2026-05-14T09:00");
        application.then("clerk01", "checkSupplement", supplements("FORM=OK"));

        assertThat(application.dossier().path("sections").get(0).toString()).contains("2026年5月13日 17:30");
        assertThat(application.deadlines()).containsEntry("supplementDeadline", "MET");
    }

    private UnderReview notified() {
        return HandedIn.submitted(port, "clerk01", "RS-001")
                .then("clerk01", "reviewMaterials", formMissing())
                .then("clerk01", "draftNotice", notice());
    }

    private static String state(UnderReview application, String documentNo) {
        return StreamSupport.stream(application.dossier().path("documents").spliterator(), false)
                .filter(document -> document.path("documentNo").asText().equals(documentNo))
                .map(document -> document.path("state").asText())
                .findFirst()
                .orElseThrow();
    }

    private Instant timer(UnderReview application, String event) {
        return management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("one-time-notice")
                        .processInstanceBusinessKey(application.caseNo())
                        .singleResult()
                        .getId())
                .activityId(event)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private void load2027(String arrangement) {
        new Caller(port, "adm01").put("/api/admin/calendar/2027", arrangement).ok();
    }
}
