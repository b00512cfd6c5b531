package org.shouwen.completion.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.completion.process.CompletionEntries.adjudication;
import static org.shouwen.completion.process.CompletionEntries.agree;
import static org.shouwen.completion.process.CompletionEntries.approved;
import static org.shouwen.completion.process.CompletionEntries.approvedNow;
import static org.shouwen.completion.process.CompletionEntries.consolidation;
import static org.shouwen.completion.process.CompletionEntries.delay;
import static org.shouwen.completion.process.CompletionEntries.notYet;
import static org.shouwen.completion.process.CompletionEntries.opinion;
import static org.shouwen.completion.process.CompletionEntries.publicNotice;
import static org.shouwen.completion.process.CompletionEntries.refused;
import static org.shouwen.completion.process.CompletionEntries.with;
import static org.shouwen.completion.process.CompletionEntries.without;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.testing.Caller;
import org.shouwen.testing.Caller.Reply;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is not allowed is refused by name over HTTP, and nothing is stored. */
@ShouwenTest
class CompletionRefusalsTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void anImmediateItemIsNeitherExtendedNorPaused() {
        time.is("2026-05-11T17:28");
        HandledCase handled = accepted("RS-003", "clerk01").fireWhatIsDue();

        for (String action : List.of("request-extension", "pause")) {
            assertRefused(handled, () -> handled.act("clerk01", action, Map.of()), 400, "IMMEDIATE_NOT_EXTENDABLE");
        }
        for (String message : List.of("requestExtension", "pauseClock")) {
            assertRefused(handled, () -> handled.message("admin", message), 400, "IMMEDIATE_NOT_EXTENDABLE");
        }
        assertThat(handled.actionsOf("clerk01")).doesNotContain("request-extension", "pause", "resume");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delayReason      | 需要时间                       | DELAY_REASON_REQUIRED
            delayReason      | ''                             | DELAY_REASON_REQUIRED
            delayReason      | 等待上级办理。等待上级办理。   | DELAY_REASON_REQUIRED
            delayReason      | 这事不归我管,你去别处问问      | FORBIDDEN_PHRASE
            delayReasonCode  | ''                             | DELAY_REASON_REQUIRED
            delayReasonCode  | OTHER                          | DELAY_REASON_REQUIRED
            """)
    void aDelayNeedsAConcreteReasonAndATimeWithinTheLimit(String field, String value, String code) {
        HandledCase handled = asking();

        assertRefused(handled, () -> handled.submit("clerk02", "explainDelay", with(delay(), field, value)), 400, code);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.5, 6, 11})
    void theTimeNeededIsAWholeNumberOfDaysUpToTenAndUpToTheLimit(double days) {
        HandledCase handled = asking();

        assertRefused(
                handled,
                () -> handled.submit("clerk02", "explainDelay", with(delay(), "extraWorkingDays", days)),
                400,
                "EXTENSION_DAYS_INVALID");
    }

    @Test
    void anExtensionIsGrantedOnce() {
        HandledCase handled = asking();
        assertRefused(
                handled,
                () -> handled.act("clerk02", "request-extension", Map.of()),
                400,
                "EXTENSION_ALREADY_USED",
                "正在办理");
        handled.then("clerk02", "explainDelay", delay());
        assertRefused(handled, () -> handled.message("admin", "requestExtension"), 400, "EXTENSION_ALREADY_USED");
        handled.then("head01", "approveExtension", agree());

        assertRefused(
                handled,
                () -> handled.act("clerk02", "request-extension", Map.of()),
                400,
                "EXTENSION_ALREADY_USED",
                "一次");
    }

    @Test
    void afterTheDeadlineThereIsNoExtension() {
        HandledCase handled = asking();
        String explanation = handled.task("explainDelay").path("id").asText();
        time.is("2026-05-07T17:30:00.001");

        // what is due happens before, and takes the task back
        assertThat(handled.submitTask("clerk02", explanation, delay()).refusedWith(400))
                .contains("EXTENSION_AFTER_DEADLINE");
        assertRefused(
                handled, () -> handled.act("clerk02", "request-extension", Map.of()), 400, "EXTENSION_AFTER_DEADLINE");
    }

    @Test
    void onlyWhoHandlesTheCaseAsksForMoreTime() {
        time.is("2026-04-27T09:00");
        HandledCase handled = accepted("RS-004", "clerk02");

        assertRefused(handled, () -> handled.act("clerk01", "request-extension", Map.of()), 403, "NOT_AUTHORISED");
    }

    @Test
    void nobodyApprovesWhatTheyAskedFor() {
        time.is("2026-04-27T09:00");
        HandledCase handled = accepted("RS-004", "head01");
        handled.act("head01", "request-extension", Map.of()).ok();
        handled.then("head01", "explainDelay", delay());

        assertThat(handled.task("approveExtension").path("assignee").asText()).isEqualTo("lead01");
        assertRefused(handled, () -> handled.submit("head01", "approveExtension", agree()), 403, "NOT_AUTHORISED");
        handled.then("lead01", "approveExtension", agree());
    }

    @Test
    void aRejectionSaysWhy() {
        HandledCase handled = asking();
        handled.then("clerk02", "explainDelay", delay());

        assertRefused(
                handled,
                () -> handled.submit("head01", "approveExtension", Map.of("decision", "REJECTED")),
                400,
                "FIELD_REQUIRED",
                "审批意见");
    }

    @Test
    void theClockStopsForTheGroundsOfTheItemOnlyAndForEachOnce() {
        time.is("2026-03-02T10:00");
        HandledCase promised = accepted("RS-009", "clerk03");
        assertRefused(promised, () -> promised.act("clerk03", "pause", Map.of()), 400, "PAUSE_NOT_ALLOWED");
        HandledCase joint = accepted("RS-011", "clerk03");
        assertRefused(joint, () -> joint.act("clerk03", "resume", Map.of()), 400, "PAUSE_NOT_ALLOWED");

        joint.act("clerk03", "pause", Map.of()).ok();
        assertRefused(
                joint,
                () -> joint.submit(
                        "clerk03", "explainPause", with(publicNotice("2026-03-13"), "legalGround", "等服务对象到场")),
                400,
                "PAUSE_NOT_ALLOWED");
        assertRefused(
                joint, () -> joint.submit("clerk03", "explainPause", publicNotice("2026-03-01")), 400, "FIELD_INVALID");
        joint.then("clerk03", "explainPause", publicNotice("2026-03-13"));
        assertRefused(joint, () -> joint.message("admin", "pauseClock"), 400, "PAUSE_NOT_ALLOWED");
        assertRefused(
                joint,
                () -> joint.submit("head01", "approvePause", Map.of("decision", "REJECTED")),
                400,
                "FIELD_REQUIRED",
                "审批意见");
        joint.then("head01", "approvePause", agree());
        assertRefused(joint, () -> joint.act("clerk03", "request-extension", Map.of()), 400, "PAUSE_NOT_ALLOWED");
        joint.act("clerk03", "resume", Map.of()).ok();

        assertRefused(joint, () -> joint.act("clerk03", "pause", Map.of()), 400, "PAUSE_NOT_ALLOWED", "用过一次");
    }

    @Test
    void theClockIsNotStoppedAfterTheDeadline() {
        time.is("2026-03-02T10:00");
        HandledCase handled = accepted("RS-011", "clerk03");
        handled.act("clerk03", "pause", Map.of()).ok();
        handled.then("clerk03", "explainPause", publicNotice("2026-03-27"));

        time.is("2026-03-23T17:30:01");
        handled.fireWhatIsDue();
        assertRefused(handled, () -> handled.submit("head01", "approvePause", agree()), 400, "PAUSE_NOT_ALLOWED");
    }

    @Test
    void anOpinionThatIsNotPlainConsentSaysWhy() {
        time.is("2026-03-02T10:00");
        HandledCase handled = accepted("RS-011", "clerk03");
        String task = ownTask("emp01", handled);

        for (String opinion : List.of("DISAGREE", "AGREE_WITH_CONDITIONS")) {
            assertRefused(
                    handled,
                    () -> handled.submitTask("emp01", task, Map.of("opinion", opinion)),
                    400,
                    "OPINION_REASON_REQUIRED");
        }
        handled.submitTask("emp01", task, opinion("DISAGREE")).ok();
    }

    @Test
    void aDepartmentWorksOnItsOwnTaskOnly() {
        time.is("2026-03-02T10:00");
        HandledCase handled = accepted("RS-011", "clerk03");
        String community = ownTask("com01", handled);
        Caller ins01 = new Caller(port, "ins01");

        assertRefused(handled, () -> handled.submitTask("ins01", community, opinion("AGREE")), 403, "NOT_AUTHORISED");
        assertRefused(handled, () -> handled.submitTask("clerk03", community, opinion("AGREE")), 403, "NOT_AUTHORISED");
        assertRefused(
                handled,
                () -> ins01.post("/engine-rest/task/" + community + "/claim", Map.of("userId", "ins01")),
                403,
                "NOT_AUTHORISED");
        assertThat(ins01.get("/engine-rest/task/" + community).status()).isIn(403, 404);
        assertThat(ins01.get("/engine-rest/task/" + community + "/deployed-form")
                        .status())
                .isIn(403, 404);
        assertThat(ins01.get("/api/cases/" + handled.caseNo()).status()).isEqualTo(404);
        assertThat(ins01.get("/engine-rest/process-instance?businessKey=" + handled.caseNo())
                        .status())
                .isEqualTo(404);
        assertThat(ins01.get("/engine-rest/task").ok())
                .extracting(task -> task.path("taskDefinitionKey").asText())
                .containsOnly("giveReviewOpinion");
        String own = ownTask("ins01", handled);
        assertThat(ins01.get("/engine-rest/task/" + own + "/deployed-form").text())
                .contains(handled.caseNo(), "就业困难人员认定", "2026年3月9日17时30分");
        ins01.get("/engine-rest/task/" + own + "/form-variables").ok();
        ins01.post("/engine-rest/task/" + own + "/claim", Map.of("userId", "ins01"))
                .ok();
        handled.submitTask("ins01", own, Map.of("opinion", "AGREE")).ok();
    }

    @Test
    void aSilentDepartmentIsSettledAfterItsDeadlineByWhoMayAndNotAllOfThem() {
        time.is("2026-03-02T10:00");
        HandledCase handled = accepted("RS-011", "clerk03");
        Map<String, Object> release = Map.of("department", "insurance", "reason", "该部门职能已调整");
        assertRefused(handled, () -> handled.act("lead01", "release-department", release), 403, "NOT_AUTHORISED");
        time.is("2026-03-09T17:30");
        handled.fireWhatIsDue();

        assertRefused(handled, () -> handled.act("head01", "release-department", release), 403, "NOT_AUTHORISED");
        assertRefused(
                handled,
                () -> handled.act("clerk03", "replace-opinion", with(release, "opinion", "AGREE")),
                403,
                "NOT_AUTHORISED");
        handled.act("lead01", "release-department", release).ok();
        handled.act("lead01", "release-department", with(release, "department", "employment"))
                .ok();
        assertRefused(
                handled,
                () -> handled.act("lead01", "release-department", with(release, "department", "community")),
                400,
                "OPINION_MISSING");
        assertThat(handled.taskKeys()).containsOnly("giveReviewOpinion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"completionDeadline", "acceptedAt", "resultAt", "warningAt", "originalDeadline"})
    void nobodyEntersOrBackDatesATime(String field) {
        time.is("2026-04-27T09:00");
        HandledCase handled = accepted("RS-009", "clerk03");

        assertRefused(
                handled,
                () -> handled.submit(
                        "clerk03", "handleWithinPromise", with(approvedNow(), field, "2026-04-20T10:00:00+08:00")),
                400,
                "DEADLINE_NOT_EDITABLE");
    }

    @Test
    void aRefusalNamesItsBasisAndIsSignedForInPerson() {
        time.is("2026-04-27T09:00");
        HandledCase handled = accepted("RS-009", "clerk03").then("clerk03", "handleWithinPromise", notYet());

        assertRefused(
                handled,
                () -> handled.submit("clerk03", "recordResult", without(refused(), "basis")),
                400,
                "FIELD_REQUIRED",
                "依据");
        assertRefused(
                handled,
                () -> handled.submit("clerk03", "recordResult", without(refused(), "clientReceipt")),
                400,
                "FIELD_REQUIRED",
                "签收");
    }

    @Test
    void theResultFollowsTheDecisionOfTheHead() {
        time.is("2026-03-02T10:00");
        HandledCase handled = accepted("RS-011", "clerk03");
        for (String person : List.of("ins01", "emp01", "com01")) {
            handled.submitTask(person, ownTask(person, handled), opinion("DISAGREE"))
                    .ok();
        }
        handled.then("clerk03", "consolidateOpinions", consolidation());
        handled.then("head01", "adjudicate", adjudication("REFUSED"));

        assertRefused(handled, () -> handled.submit("clerk03", "recordResult", approved()), 400, "FIELD_INVALID", "裁定");
    }

    @Test
    void aClosedCaseTakesNothingMore() {
        time.is("2026-04-27T09:00");
        HandledCase handled = accepted("RS-009", "clerk03").then("clerk03", "handleWithinPromise", approvedNow());

        for (String action : List.of("request-extension", "pause", "resume", "withdraw")) {
            assertThat(handled.act("clerk03", action, Map.of()).refusedWith(400))
                    .contains("CASE_CLOSED");
        }
        assertThat(handled.message("admin", "clientWithdrawn").refusedWith(400)).contains("CASE_CLOSED");
    }

    private HandledCase accepted(String itemCode, String clerk) {
        return HandledCase.accepted(port, application, itemCode, clerk);
    }

    /** A case whose clerk has just been asked why it takes longer. */
    private HandledCase asking() {
        time.is("2026-04-27T09:00");
        HandledCase handled = accepted("RS-004", "clerk02");
        time.is("2026-05-06T15:00");
        handled.act("clerk02", "request-extension", Map.of()).ok();
        return handled;
    }

    private String ownTask(String person, HandledCase handled) {
        JsonNode tasks = new Caller(port, person)
                .get("/engine-rest/task?processInstanceBusinessKey=" + handled.caseNo())
                .ok();
        assertThat(tasks).hasSize(1);
        return tasks.get(0).path("id").asText();
    }

    /** Nothing of what was refused is stored. */
    private static void assertRefused(HandledCase handled, Supplier<Reply> attempt, int status, String... words) {
        List<Object> before = state(handled);
        assertThat(attempt.get().refusedWith(status)).contains(words);
        assertThat(state(handled)).isEqualTo(before);
    }

    private static List<Object> state(HandledCase handled) {
        JsonNode dossier = handled.dossier();
        return List.of(
                dossier.path("status"),
                dossier.path("timeline"),
                dossier.path("deadlines"),
                dossier.path("documents"),
                dossier.path("openTasks"));
    }
}
