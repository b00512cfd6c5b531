package org.shouwen.completion.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.completion.process.CompletionEntries.adjudication;
import static org.shouwen.completion.process.CompletionEntries.agree;
import static org.shouwen.completion.process.CompletionEntries.approved;
import static org.shouwen.completion.process.CompletionEntries.approvedNow;
import static org.shouwen.completion.process.CompletionEntries.consolidation;
import static org.shouwen.completion.process.CompletionEntries.delay;
import static org.shouwen.completion.process.CompletionEntries.late;
import static org.shouwen.completion.process.CompletionEntries.notYet;
import static org.shouwen.completion.process.CompletionEntries.opinion;
import static org.shouwen.completion.process.CompletionEntries.publicNotice;
import static org.shouwen.completion.process.CompletionEntries.refused;
import static org.shouwen.completion.process.CompletionEntries.reject;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.testing.Caller;
import org.shouwen.testing.FullCoverage;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every way through the process. */
@ShouwenTest
@FullCoverage("time-limited-completion")
class TimeLimitedCompletionTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void anImmediateItemIsDoneInOneStep() {
        time.is("2026-05-11T10:00");
        HandledCase handled = accepted("RS-003", "clerk01");
        assertThat(handled.taskDueAt("handleImmediately")).isEqualTo(time.at("2026-05-11T17:30"));

        handled.then("clerk01", "handleImmediately", approvedNow());

        assertDone(handled, "COMPLETED");
        assertThat(handled.events()).contains("RESULT_DECIDED", "DOCUMENT_DELIVERED", "COMPLETED");
        assertThat(handled.documents()).contains("JG-" + handled.caseNo());
    }

    @Test
    void aPromisedItemMayBeDecidedLater() {
        time.is("2026-04-27T09:00");
        HandledCase handled = accepted("RS-009", "clerk03");

        handled.then("clerk03", "handleWithinPromise", notYet());
        assertThat(handled.taskKeys()).containsExactly("recordResult");
        handled.then("clerk03", "recordResult", refused());

        assertDone(handled, "COMPLETED");
        assertThat(handled.dossier().toString()).contains("不予办理", "《中华人民共和国社会保险法》第二十条");
    }

    @Test
    void aTwoStageItemIsReviewedReportedAndDecidedOnThreeRecordedDates() {
        time.is("2026-04-13T09:00");
        HandledCase handled = accepted("RS-002", "clerk01");
        assertThat(handled.taskDueAt("handleWithinPromise")).isEqualTo(time.at("2026-04-20T17:30"));
        assertThat(handled.dueAt("completionDeadline")).isEqualTo(time.at("2026-05-07T17:30"));

        time.is("2026-04-15T10:00");
        handled.then("clerk01", "handleWithinPromise", Map.of("firstReview", "材料齐全,符合领取条件"));
        assertThat(handled.status()).isEqualTo("IN_PROGRESS");
        assertThat(handled.taskDueAt("reportUpward")).isEqualTo(time.at("2026-04-16T17:30"));
        time.is("2026-04-16T15:00");
        handled.then("clerk01", "reportUpward", Map.of("reportNote", "县居保经办机构,居保报〔2026〕12号"));
        assertThat(handled.deadlines())
                .containsEntry("firstReviewDeadline", "MET")
                .containsEntry("reportDeadline", "MET")
                .containsEntry("completionDeadline", "RUNNING");
        time.is("2026-04-28T10:00");
        handled.then("clerk01", "recordResult", approved());

        assertDone(handled, "COMPLETED");
        assertThat(handled.dossier().toString()).contains("2026年4月15日10时00分", "2026年4月16日15时00分");
    }

    @Test
    void theClerkIsRemindedAndTheCaseMovesToTheTopOfTheList() {
        time.is("2026-04-27T09:00");
        HandledCase handled = accepted("RS-004", "clerk02");
        assertThat(handled.timerDueAt("deadlineWarning")).isEqualTo(time.at("2026-05-06T08:30"));

        time.is("2026-05-06T08:30");
        handled.fireWhatIsDue();

        assertThat(handled.events()).containsOnlyOnce("DEADLINE_NEAR");
        String task = handled.task("handleWithinPromise").path("id").asText();
        assertThat(new Caller(port, "clerk02")
                        .get("/engine-rest/task/" + task)
                        .ok()
                        .path("priority")
                        .asInt())
                .isEqualTo(90);
    }

    @Test
    void anOverdueCaseIsReportedOnceExplainedToTheApplicantAndCompletedLate() {
        time.is("2026-02-10T14:30");
        HandledCase handled = accepted("RS-004", "clerk01");

        time.is("2026-02-24T17:30");
        handled.fireWhatIsDue();
        assertThat(handled.status()).isEqualTo("OVERDUE");
        assertThat(handled.escalations("OVERDUE")).isEqualTo(1);
        assertThat(handled.taskDueAt("lateExplanation")).isEqualTo(time.at("2026-02-25T17:30"));
        time.is("2026-02-25T11:00");
        handled.then("clerk01", "lateExplanation", late());
        assertThat(handled.status()).isEqualTo("OVERDUE");
        assertThat(handled.deadlines()).containsEntry("lateExplanationDeadline", "MET");
        time.is("2026-02-27T15:00");
        reviewReportAndDecide(handled, "clerk01");

        assertDone(handled, "COMPLETED_LATE");
        assertThat(handled.escalations("OVERDUE")).isZero();
    }

    @Test
    void theResultReplacesALateExplanationThatWasStillOwed() {
        time.is("2026-05-11T17:28");
        HandledCase handled = accepted("RS-003", "clerk01");
        time.is("2026-05-11T17:30");
        handled.fireWhatIsDue();
        assertThat(handled.taskKeys()).containsExactly("handleImmediately", "lateExplanation");

        time.is("2026-05-11T17:34");
        handled.then("clerk01", "handleImmediately", approvedNow());

        assertDone(handled, "COMPLETED_LATE");
    }

    @Test
    void anExtensionIsApprovedToldToTheApplicantAndThenMovesTheDeadline() {
        time.is("2026-04-27T09:00");
        HandledCase handled = accepted("RS-004", "clerk02");
        time.is("2026-05-06T15:05");
        handled.act("clerk02", "request-extension", Map.of()).ok();
        handled.then("clerk02", "explainDelay", delay());
        assertThat(handled.task("approveExtension").path("assignee").asText()).isEqualTo("head01");

        time.is("2026-05-06T16:30");
        handled.then("head01", "approveExtension", agree());

        assertThat(handled.timerDueAt("deadlinePassed")).isEqualTo(time.at("2026-05-11T17:30"));
        assertThat(handled.taskDueAt("handleWithinPromise")).isEqualTo(time.at("2026-05-11T17:30"));
        assertThat(handled.documents()).contains("YQ-" + handled.caseNo());
        List<String> events = handled.events();
        assertThat(events.indexOf("DOCUMENT_DELIVERED"))
                .isBetween(events.indexOf("EXTENSION_APPROVED"), events.indexOf("DEADLINE_EXTENDED"));
        time.is("2026-05-11T15:00");
        reviewReportAndDecide(handled, "clerk02");
        assertDone(handled, "COMPLETED");
        assertThat(handled.dossier().toString()).contains("按时(2026年5月11日17时30分)", "超期(2026年5月7日17时30分)");
    }

    @Test
    void aRejectedExtensionChangesNothingAndMayBeAskedForAgain() {
        time.is("2026-04-27T09:00");
        HandledCase handled = accepted("RS-004", "clerk02");
        handled.message("admin", "requestExtension").ok();
        handled.then("clerk02", "explainDelay", delay());

        handled.then("head01", "approveExtension", reject());

        assertThat(handled.timerDueAt("deadlinePassed")).isEqualTo(time.at("2026-05-07T17:30"));
        assertThat(handled.documents()).isEmpty();
        assertThat(handled.actionsOf("clerk02")).contains("request-extension");
    }

    @Test
    void anExtensionThatNobodyApprovedBeforeTheDeadlineIsRejectedByTheClock() {
        time.is("2026-04-27T09:00");
        HandledCase handled = accepted("RS-004", "clerk02");
        handled.act("clerk02", "request-extension", Map.of()).ok();
        handled.then("clerk02", "explainDelay", delay());
        String approval = handled.task("approveExtension").path("id").asText();

        time.is("2026-05-07T17:30:01");
        assertThat(handled.submitTask("head01", approval, agree()).refusedWith(400))
                .contains("EXTENSION_AFTER_DEADLINE");
        handled.fireWhatIsDue();

        assertThat(handled.taskKeys()).containsExactly("handleWithinPromise", "lateExplanation");
        assertThat(handled.events()).contains("EXTENSION_EXPIRED");
        assertThat(handled.escalations("EXTENSION_PENDING")).isEqualTo(1);
        assertThat(handled.escalations("OVERDUE")).isEqualTo(1);
        assertThat(handled.status()).isEqualTo("OVERDUE");
    }

    @Test
    void anExtensionThatWasNeverExplainedLapsesAtTheDeadline() {
        time.is("2026-04-27T09:00");
        HandledCase handled = accepted("RS-004", "clerk02");
        handled.act("clerk02", "request-extension", Map.of()).ok();

        time.is("2026-05-07T17:30");
        handled.fireWhatIsDue();

        assertThat(handled.taskKeys()).containsExactly("handleWithinPromise", "lateExplanation");
        assertThat(handled.escalations("EXTENSION_PENDING")).isZero();
    }

    @Test
    void aResultEndsAPendingExtension() {
        time.is("2026-04-27T09:00");
        HandledCase handled = accepted("RS-009", "clerk03");
        handled.act("clerk03", "request-extension", Map.of()).ok();
        handled.then("clerk03", "explainDelay", delay());

        handled.then("clerk03", "handleWithinPromise", approvedNow());

        assertDone(handled, "COMPLETED");
    }

    @Test
    void aPublicNoticeStopsTheClockUntilTheClerkResumesIt() {
        time.is("2026-03-02T10:00");
        HandledCase handled = accepted("RS-011", "clerk03");
        handled.act("clerk03", "pause", Map.of()).ok();
        handled.then("clerk03", "explainPause", publicNotice("2026-03-13"));
        handled.then("head01", "approvePause", agree());
        assertThat(handled.status()).isEqualTo("PAUSED");
        assertThat(handled.timers("deadlinePassed").get(0).isSuspended()).isTrue();

        time.is("2026-03-13T09:00");
        handled.then("clerk03", "resumeClock", Map.of());

        assertThat(handled.status()).isEqualTo("IN_PROGRESS");
        assertThat(handled.timers("deadlinePassed").get(0).isSuspended()).isFalse();
        assertThat(handled.timerDueAt("deadlinePassed")).isEqualTo(handled.dueAt("completionDeadline"));
    }

    @Test
    void theClockIsResumedFromTheCaseFileAsWell() {
        time.is("2026-03-02T10:00");
        HandledCase handled = accepted("RS-011", "clerk03");
        handled.act("clerk03", "pause", Map.of()).ok();
        handled.then("clerk03", "explainPause", publicNotice("2026-03-13"));
        handled.then("head01", "approvePause", agree());

        time.is("2026-03-10T09:00");
        handled.act("clerk03", "resume", Map.of()).ok();

        assertThat(handled.taskKeys()).doesNotContain("resumeClock");
        assertThat(handled.status()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void aPauseThatTheHeadRejectsStopsNothing() {
        time.is("2026-03-02T10:00");
        HandledCase handled = accepted("RS-011", "clerk03");
        handled.act("clerk03", "pause", Map.of()).ok();
        handled.then("clerk03", "explainPause", publicNotice("2026-03-13"));

        handled.then("head01", "approvePause", reject());

        assertThat(handled.deadlines()).containsEntry("completionDeadline", "RUNNING");
        assertThat(handled.timers("deadlinePassed").get(0).isSuspended()).isFalse();
    }

    @Test
    void departmentsThatAgreeNeedNoDecisionOfTheHead() {
        time.is("2026-03-02T10:00");
        HandledCase handled = accepted("RS-011", "clerk03");
        assertThat(handled.tasks("giveReviewOpinion")).hasSize(3);
        assertThat(handled.documents())
                .contains("HB-" + handled.caseNo(), "HB-" + handled.caseNo() + "-2", "HB-" + handled.caseNo() + "-3");

        String request = "/documents/HB-" + handled.caseNo();
        assertThat(new Caller(port, "ins01").get(request).text()).contains("会办征求意见单", "提出审查意见");
        assertThat(new Caller(port, "lab01").get(request).status())
                .as("a department that is not asked")
                .isEqualTo(404);

        give(handled, "ins01", Map.of("opinion", "AGREE"));
        give(handled, "emp01", Map.of("opinion", "AGREE"));
        assertThat(handled.taskKeys()).doesNotContain("consolidateOpinions");
        give(handled, "com01", opinion("AGREE_WITH_CONDITIONS"));
        handled.then("clerk03", "consolidateOpinions", consolidation());
        handled.then("clerk03", "recordResult", approved());

        assertDone(handled, "COMPLETED");
        assertThat(handled.deadlines()).containsEntry("opinionDeadline", "MET");
    }

    @Test
    void silenceIsReportedAndNoConsentAndALateOpinionIsStillRecorded() {
        time.is("2026-03-02T10:00");
        HandledCase handled = accepted("RS-011", "clerk03");
        give(handled, "ins01", Map.of("opinion", "AGREE"));
        give(handled, "emp01", opinion("DISAGREE"));

        time.is("2026-03-09T17:30");
        handled.fireWhatIsDue();
        assertThat(handled.escalations("OPINION_MISSED")).isEqualTo(1);
        assertThat(handled.taskKeys()).containsExactly("giveReviewOpinion");
        time.is("2026-03-10T09:00");
        give(handled, "com01", opinion("AGREE_WITH_CONDITIONS"));
        assertThat(handled.deadlines()).containsEntry("opinionDeadline", "MET_LATE");
        handled.then("clerk03", "consolidateOpinions", consolidation());
        handled.then("head01", "adjudicate", adjudication("APPROVED"));
        handled.then("clerk03", "recordResult", approved());

        assertDone(handled, "COMPLETED");
        assertThat(handled.dossier().toString()).contains("附条件同意(逾期)", "负责人裁定");
    }

    @Test
    void theHeadDecidesInThePlaceOfASilentDepartmentAndTheLeaderReleasesAnother() {
        time.is("2026-03-02T10:00");
        HandledCase handled = accepted("RS-011", "clerk03");
        give(handled, "ins01", Map.of("opinion", "AGREE"));
        time.is("2026-03-09T17:30");
        handled.fireWhatIsDue();

        time.is("2026-03-10T09:00");
        handled.act(
                        "head01",
                        "replace-opinion",
                        Map.of("department", "employment", "opinion", "AGREE", "reason", "已电话核实登记信息"))
                .ok();
        handled.act("lead01", "release-department", Map.of("department", "community", "reason", "社区已撤并"))
                .ok();

        handled.then("clerk03", "consolidateOpinions", consolidation());
        handled.then("head01", "adjudicate", adjudication("REFUSED"));
        handled.then("clerk03", "recordResult", refused());
        assertDone(handled, "COMPLETED");
        assertThat(handled.dossier().toString()).contains("负责人代作决定", "免除会办");
    }

    @Test
    void aClientWithdrawsAtAnyMoment() {
        time.is("2026-03-02T10:00");
        HandledCase handled = accepted("RS-011", "clerk03");
        handled.act("clerk03", "request-extension", Map.of()).ok();

        handled.act("clerk03", "withdraw", Map.of("note", "服务对象已外出就业")).ok();

        assertDone(handled, "WITHDRAWN");
    }

    private static void reviewReportAndDecide(HandledCase handled, String clerk) {
        handled.then(clerk, "handleWithinPromise", Map.of("firstReview", "材料齐全,符合条件"))
                .then(clerk, "reportUpward", Map.of("reportNote", "县居保经办机构,当日上报"))
                .then(clerk, "recordResult", approved());
    }

    private HandledCase accepted(String itemCode, String clerk) {
        return HandledCase.accepted(port, application, itemCode, clerk);
    }

    /** As the person of the department finds the task in the own list. */
    private void give(HandledCase handled, String person, Map<String, Object> form) {
        var tasks = new Caller(port, person)
                .get("/engine-rest/task?processInstanceBusinessKey=" + handled.caseNo())
                .ok();
        assertThat(tasks).hasSize(1);
        handled.submitTask(person, tasks.get(0).path("id").asText(), form).ok();
    }

    private static void assertDone(HandledCase handled, String status) {
        assertThat(handled.status()).isEqualTo(status);
        assertThat(handled.isClosed()).isTrue();
        assertThat(handled.taskKeys()).isEmpty();
        assertThat(handled.instance()).isNull();
        assertThat(handled.deadlines().values()).doesNotContain("RUNNING", "OVERDUE", "PAUSED");
    }
}
