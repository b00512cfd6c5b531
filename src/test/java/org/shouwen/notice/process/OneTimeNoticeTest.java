package org.shouwen.notice.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.notice.process.ReviewForms.checkAgain;
import static org.shouwen.notice.process.ReviewForms.complete;
import static org.shouwen.notice.process.ReviewForms.correctable;
import static org.shouwen.notice.process.ReviewForms.corrected;
import static org.shouwen.notice.process.ReviewForms.formMissing;
import static org.shouwen.notice.process.ReviewForms.guidance;
import static org.shouwen.notice.process.ReviewForms.ineligible;
import static org.shouwen.notice.process.ReviewForms.notOurs;
import static org.shouwen.notice.process.ReviewForms.notice;
import static org.shouwen.notice.process.ReviewForms.returned;
import static org.shouwen.notice.process.ReviewForms.review;
import static org.shouwen.notice.process.ReviewForms.supplements;
import static org.shouwen.notice.process.ReviewForms.with;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwen.testing.FullCoverage;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every path of the model, from the materials on the counter to each of its ends. */
@ShouwenTest
@FullCoverage("one-time-notice")
class OneTimeNoticeTest {

    private static final Map<String, Object> NOTHING = Map.of();

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void aFridayMorning() {
        time.is("2025-09-26T10:05");
    }

    @Test
    void completeMaterialsAreAcceptedWithoutANotice() {
        UnderReview application = submitted("RS-001");
        assertThat(application.taskDueAt()).isEqualTo(time.at("2025-10-10T17:30"));

        application.then("clerk01", "reviewMaterials", complete());

        assertThat(application.status()).isEqualTo("ACCEPTED");
        assertThat(application.events()).containsSubsequence("RECEIVED", "MATERIALS_CHECKED", "ACCEPTED");
        assertThat(application.events()).doesNotContain("NOTIFIED");
        assertThat(application.documents()).containsExactly("SL-" + application.caseNo());
        assertThat(application.paper("SL-" + application.caseNo()))
                .contains("自受理之日起10个工作日", "2025年10月16日17时30分", "社会保险法");
    }

    @Test
    void whatCanBeCorrectedAtTheCounterUsesNoNotice() {
        UnderReview application = submitted("RS-001")
                .then("clerk01", "reviewMaterials", correctable())
                .then("clerk01", "correctOnSpot", corrected())
                .then("clerk01", "reviewMaterials", complete());

        assertThat(application.status()).isEqualTo("ACCEPTED");
        assertThat(application.documents()).doesNotContain("GZ-" + application.caseNo());
    }

    @Test
    void whatIsMissingIsToldOnceInWritingAndAcceptedWhenItIsThere() {
        UnderReview application = notified();
        assertThat(application.status()).isEqualTo("AWAITING_SUPPLEMENT");
        assertThat(application.dueAt("supplementDeadline")).isEqualTo(time.at("2025-10-30T17:30"));
        assertThat(application.paper("GZ-" + application.caseNo()))
                .contains("对不起,您缺少参保登记表材料,我现在把补办的清单给您", "自受理之日起10个工作日", "社会保险法", "无", "5125936");
        assertThat(timers(application)).isEqualTo(2);

        time.is("2025-09-28T15:00");
        application.act("clerk02", "supplement", Map.of("note", "参保登记表1份")).ok();
        assertThat(application.taskDueAt()).isEqualTo(time.at("2025-09-29T17:30"));
        time.is("2025-09-28T16:00");
        application.then("clerk01", "checkSupplement", supplements("FORM=OK"));

        assertThat(application.status()).isEqualTo("ACCEPTED");
        assertThat(acceptedAt(application)).contains("2025年9月28日 15:00");
        assertThat(application.deadlines())
                .containsEntry("noticeDeadline", "MET")
                .containsEntry("supplementDeadline", "MET")
                .containsEntry("supplementCheck", "MET");
    }

    @Test
    void whatIsStillMissingIsListedInTheSameNotice() {
        UnderReview application = submitted("RS-001")
                .then("clerk01", "reviewMaterials", review("ID=DEFECTIVE:照片不清", "FORM=MISSING", "HUKOU=EXEMPT"))
                .then("clerk01", "draftNotice", notice());
        application.act("clerk01", "supplement", NOTHING).ok();
        application.then("clerk01", "checkSupplement", supplements("ID=OK", "FORM=MISSING"));

        assertThat(application.status()).isEqualTo("AWAITING_SUPPLEMENT");
        assertThat(application.events()).containsOnlyOnce("NOTIFIED");
        assertThat(application.paper("GZ-" + application.caseNo())).contains("您缺少参保登记表材料");

        application.act("clerk01", "supplement", NOTHING).ok();
        application.then("clerk01", "checkSupplement", supplements("FORM=OK"));
        assertThat(application.status()).isEqualTo("ACCEPTED");
    }

    @Test
    void aCheckThatWasWrongIsDoneAgainBeforeAnythingIsTold() {
        UnderReview application = submitted("RS-001")
                .then("clerk01", "reviewMaterials", formMissing())
                .then("clerk01", "draftNotice", checkAgain())
                .then("clerk01", "reviewMaterials", complete());

        assertThat(application.status()).isEqualTo("ACCEPTED");
        assertThat(application.documents()).doesNotContain("GZ-" + application.caseNo());
    }

    @Test
    void whoeverIsNotEligibleGetsTheReasonAndTheBasisInWriting() {
        UnderReview application = submitted("RS-001")
                .then("clerk01", "reviewMaterials", ineligible())
                .then("clerk01", "returnApplication", returned());

        assertThat(application.status()).isEqualTo("RETURNED");
        assertThat(application.isClosed()).isTrue();
        assertThat(application.paper("TJ-" + application.caseNo()))
                .contains("对不起,根据《中华人民共和国社会保险法》第二十条规定,您的不能办理,请原谅", "职工基本养老保险");
        assertThat(application.deadlines()).containsExactly(Map.entry("noticeDeadline", "MET"));
    }

    @Test
    void whoeverAppliesAgainIsANewApplicationThatShowsTheEarlierReturn() {
        Map<String, Object> form = with(HandedIn.form("RS-001"), "clientPhone", "13000000045");
        UnderReview first = HandedIn.submitted(port, "clerk01", form)
                .then("clerk01", "reviewMaterials", ineligible())
                .then("clerk01", "returnApplication", returned());

        UnderReview again = HandedIn.submitted(port, "clerk01", form);

        assertThat(again.form("clerk01").toString()).contains(first.caseNo() + ") 已退件");
        again.then("clerk01", "reviewMaterials", formMissing()).then("clerk01", "draftNotice", notice());
        assertThat(again.documents()).contains("GZ-" + again.caseNo());
    }

    @Test
    void whatAnotherBodyDealsWithIsGuidedThere() {
        UnderReview application = submitted("RS-001")
                .then("clerk01", "reviewMaterials", notOurs())
                .then("clerk01", "guideElsewhere", guidance());

        assertThat(application.status()).isEqualTo("GUIDED");
        assertThat(application.isClosed()).isTrue();
    }

    @Test
    void theClerkIsWarnedOneWorkingDayBeforeTheWindowCloses() {
        UnderReview application = submitted("RS-001");

        time.is("2025-10-09T08:30");
        fire(application, "noticeWarning");

        assertThat(application.events()).endsWith("NOTICE_DUE_SOON");
        application.then("clerk01", "reviewMaterials", complete());
    }

    @Test
    void aMissedWindowIsAViolationAndTheReviewGoesOn() {
        UnderReview application = submitted("RS-001");

        time.is("2025-10-10T17:30");
        fire(application, "noticeWindowClosed");

        assertThat(application.status()).isEqualTo("RECEIVED");
        assertThat(application.events()).contains("VIOLATION");
        assertThat(escalations(application)).isOne();
        application.then("clerk01", "reviewMaterials", complete());
        assertThat(application.status()).isEqualTo("ACCEPTED");
    }

    @Test
    void whereTheItemSaysSoAMissedWindowMeansAcceptedFromTheReceipt() {
        UnderReview application = submitted("RS-007");
        String task = application.taskId();

        time.is("2025-10-10T17:30");
        fire(application, "noticeWindowClosed");

        assertThat(application.status()).isEqualTo("DEEMED_ACCEPTED");
        assertThat(acceptedAt(application)).contains("2025年9月26日 10:05");
        assertThat(application.events()).contains("VIOLATION");
        assertThat(escalations(application)).isOne();
        assertThat(application.dossier().path("openTasks"))
                .noneMatch(open -> open.path("id").asText().equals(task));
        assertThat(application.submit("clerk01", task, complete()).refusedWith(400))
                .contains("NOTICE_WINDOW_CLOSED");
        application.act("clerk01", "supplement", Map.of("material", "PHOTO")).ok();
        assertThat(application.events()).endsWith("SUPPLEMENT_RECEIVED");
    }

    @Test
    void theClientIsRemindedOnceHalfwayAndLosesNothingButTheApplicationInTheEnd() {
        UnderReview application = notified();

        time.is("2025-10-16T08:30");
        fire(application, "supplementReminder");
        assertThat(application.events()).endsWith("SUPPLEMENT_DUE_SOON");
        time.is("2025-10-30T17:30");
        fire(application, "supplementLapsed");

        assertThat(application.status()).isEqualTo("LAPSED");
        assertThat(application.isClosed()).isTrue();
    }

    @Test
    void aSupplementThatNobodyChecksIsReportedUpwardAndStaysWithTheClerk() {
        UnderReview application = notified();
        application.act("clerk01", "supplement", NOTHING).ok();

        time.is("2025-09-28T17:30");
        fire(application, "supplementCheckOverdue");

        assertThat(escalations(application)).isOne();
        application.then("clerk01", "checkSupplement", supplements("FORM=OK"));
        assertThat(application.status()).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waitingStates")
    void theClientMayWithdrawWhereverTheApplicationWaits(String state, Path path) {
        UnderReview application = path.walk(submitted("RS-001"));

        application.act("clerk01", "withdraw", Map.of("note", "改到户籍地办理")).ok();

        assertThat(application.status()).isEqualTo("WITHDRAWN");
        assertThat(application.isClosed()).isTrue();
        assertThat(application.dossier().path("openTasks")).isEmpty();
        assertThat(application.deadlines().values()).doesNotContain("RUNNING", "PAUSED");
        assertThat(application
                        .act("clerk01", "withdraw", Map.of("note", "再次撤回"))
                        .refusedWith(400))
                .contains("CASE_CLOSED");
    }

    static Stream<Arguments> waitingStates() {
        return Stream.of(
                Arguments.of("reviewMaterials", (Path) application -> application),
                Arguments.of("correctOnSpot", (Path)
                        application -> application.then("clerk01", "reviewMaterials", correctable())),
                Arguments.of("draftNotice", (Path)
                        application -> application.then("clerk01", "reviewMaterials", formMissing())),
                Arguments.of("returnApplication", (Path)
                        application -> application.then("clerk01", "reviewMaterials", ineligible())),
                Arguments.of("guideElsewhere", (Path)
                        application -> application.then("clerk01", "reviewMaterials", notOurs())),
                Arguments.of("awaitSupplement", (Path) OneTimeNoticeTest::notify),
                Arguments.of("checkSupplement", (Path) application -> {
                    notify(application).act("clerk01", "supplement", NOTHING).ok();
                    return application;
                }));
    }

    private interface Path {

        UnderReview walk(UnderReview submitted);
    }

    private UnderReview notified() {
        return notify(submitted("RS-001"));
    }

    private static UnderReview notify(UnderReview submitted) {
        return submitted.then("clerk01", "reviewMaterials", formMissing()).then("clerk01", "draftNotice", notice());
    }

    private UnderReview submitted(String item) {
        return HandedIn.submitted(port, "clerk01", item);
    }

    private static String acceptedAt(UnderReview application) {
        return application.dossier().path("sections").get(0).toString();
    }

    private long escalations(UnderReview application) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("supervisor-escalation")
                .processInstanceBusinessKey(application.caseNo())
                .count();
    }

    private void fire(UnderReview application, String event) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance(application))
                .activityId(event)
                .singleResult()
                .getId());
    }

    private long timers(UnderReview application) {
        return management
                .createJobQuery()
                .processInstanceId(instance(application))
                .timers()
                .count();
    }

    private String instance(UnderReview application) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("one-time-notice")
                .processInstanceBusinessKey(application.caseNo())
                .singleResult()
                .getId();
    }
}
