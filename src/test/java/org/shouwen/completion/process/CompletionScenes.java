package org.shouwen.completion.process;

import static org.shouwen.completion.process.CompletionEntries.agree;
import static org.shouwen.completion.process.CompletionEntries.consolidation;
import static org.shouwen.completion.process.CompletionEntries.delay;
import static org.shouwen.completion.process.CompletionEntries.notYet;
import static org.shouwen.completion.process.CompletionEntries.opinion;
import static org.shouwen.completion.process.CompletionEntries.publicNotice;

import java.util.Map;
import org.shouwen.testing.race.Act;
import org.shouwen.testing.race.Arena;
import org.shouwen.testing.race.Scene;

/** Accepted applications in the states in which they wait. */
final class CompletionScenes {

    static final Act ASK = Act.does("clerk03", "request-extension", Map.of()).moves("extensionRequested");
    static final Act EXPLAIN = Act.submits("clerk03", "explainDelay", delay()).leaving("EXTENSION_REQUESTED");
    static final Act APPROVE =
            Act.submits("head01", "approveExtension", agree()).leaving("EXTENSION_APPROVED");
    static final Act ASK_PAUSE = Act.does("clerk03", "pause", Map.of()).moves("pauseRequested");
    static final Act EXPLAIN_PAUSE =
            Act.submits("clerk03", "explainPause", publicNotice("2026-03-31")).leaving("PAUSE_REQUESTED");
    static final Act APPROVE_PAUSE =
            Act.submits("head01", "approvePause", agree()).leaving("PAUSE_APPROVED");

    /** To be done on the day, by 17:30. */
    static final Scene IMMEDIATE = accepted("RS-003", "clerk01", "2026-05-11T10:00");

    static final Scene PROMISED = accepted("RS-009", "clerk03", "2026-04-27T09:00");
    static final Scene RESULT_OWED = PROMISED.then(Act.submits("clerk03", "handleWithinPromise", notYet()));
    static final Scene TO_REPORT = accepted("RS-004", "clerk03", "2026-04-27T09:00")
            .then(Act.submits("clerk03", "handleWithinPromise", Map.of("firstReview", "材料齐全,符合条件")));

    /** Three departments are asked until 2026-03-09 17:30, the result is due on 2026-03-23 17:30. */
    static final Scene JOINT = accepted("RS-011", "clerk03", "2026-03-02T10:00");

    /** Their time is over, and none has said anything. */
    static final Scene OPINIONS_MISSED = JOINT.until("2026-03-09T17:31");

    static final Scene ONE_OPINION_MISSING = JOINT.then(gives("ins01")).then(gives("emp01"));
    static final Scene TO_CONSOLIDATE = ONE_OPINION_MISSING.then(gives("com01"));
    static final Scene TO_ADJUDICATE =
            TO_CONSOLIDATE.then(Act.submits("clerk03", "consolidateOpinions", consolidation()));

    /** Deemed accepted since a receipt long ago: overdue, while a department still has its time. */
    static final Scene OVERDUE_IN_REVIEW =
            deemedAccepted().until("2026-03-02T10:00:01").then(gives("ins01")).then(gives("emp01"));

    private CompletionScenes() {}

    static Act gives(String person) {
        return Act.submits(person, "giveReviewOpinion", opinion("DISAGREE")).leaving("OPINION_GIVEN");
    }

    static Scene paused(Scene scene) {
        return scene.then(ASK_PAUSE).then(EXPLAIN_PAUSE).then(APPROVE_PAUSE);
    }

    private static Scene deemedAccepted() {
        return arena -> {
            arena.time().is("2026-03-02T10:00");
            return HandledCase.deemedAccepted(
                            arena.port(),
                            arena.application(),
                            "RS-011",
                            "clerk03",
                            arena.time().at("2026-01-05T10:00"))
                    .caseNo();
        };
    }

    private static Scene accepted(String item, String clerk, String local) {
        return arena -> {
            arena.time().is(local);
            return HandledCase.another(arena.port(), arena.application(), item, clerk, answered(arena))
                    .caseNo();
        };
    }

    /** An intake of its own, so that nothing else is due in the family. */
    private static String answered(Arena arena) {
        Map<String, Object> form = Map.ofEntries(
                Map.entry("channel", "VISIT"),
                Map.entry("intakeType", "POLICY_CONSULTATION"),
                Map.entry("matter", "申请办理事项,材料已经带来"),
                Map.entry("clientName", "赵虚丁"),
                Map.entry("clientPhone", "13000000004"),
                Map.entry("urgency", "NORMAL"),
                Map.entry("jurisdiction", "OWN_DUTY"),
                Map.entry("answeredNow", true),
                Map.entry("answerText", "可以办理,请到窗口提交材料。"),
                Map.entry("policyBasis", "RS-001 v1"),
                Map.entry("answersEverything", true));
        return arena.caller("clerk01")
                .post(
                        "/engine-rest/process-definition/key/consultation-intake/submit-form",
                        Map.of("variables", Act.typed(form)))
                .ok()
                .path("businessKey")
                .asText();
    }
}
