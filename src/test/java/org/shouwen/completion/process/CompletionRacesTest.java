package org.shouwen.completion.process;

import static org.shouwen.completion.process.CompletionEntries.adjudication;
import static org.shouwen.completion.process.CompletionEntries.approved;
import static org.shouwen.completion.process.CompletionEntries.approvedNow;
import static org.shouwen.completion.process.CompletionEntries.consolidation;
import static org.shouwen.completion.process.CompletionEntries.late;
import static org.shouwen.completion.process.CompletionScenes.APPROVE;
import static org.shouwen.completion.process.CompletionScenes.APPROVE_PAUSE;
import static org.shouwen.completion.process.CompletionScenes.ASK;
import static org.shouwen.completion.process.CompletionScenes.ASK_PAUSE;
import static org.shouwen.completion.process.CompletionScenes.EXPLAIN;
import static org.shouwen.completion.process.CompletionScenes.EXPLAIN_PAUSE;
import static org.shouwen.completion.process.CompletionScenes.IMMEDIATE;
import static org.shouwen.completion.process.CompletionScenes.JOINT;
import static org.shouwen.completion.process.CompletionScenes.ONE_OPINION_MISSING;
import static org.shouwen.completion.process.CompletionScenes.OPINIONS_MISSED;
import static org.shouwen.completion.process.CompletionScenes.OVERDUE_IN_REVIEW;
import static org.shouwen.completion.process.CompletionScenes.PROMISED;
import static org.shouwen.completion.process.CompletionScenes.RESULT_OWED;
import static org.shouwen.completion.process.CompletionScenes.TO_ADJUDICATE;
import static org.shouwen.completion.process.CompletionScenes.TO_CONSOLIDATE;
import static org.shouwen.completion.process.CompletionScenes.TO_REPORT;
import static org.shouwen.completion.process.CompletionScenes.gives;
import static org.shouwen.completion.process.CompletionScenes.paused;

import java.util.Map;
import java.util.stream.Stream;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.race.Act;
import org.shouwen.testing.race.DoubleAct;
import org.shouwen.testing.race.Duel;
import org.shouwen.testing.race.NotRaced;
import org.shouwen.testing.race.RacedTimer;
import org.shouwen.testing.race.Races;
import org.shouwen.testing.race.Scene;

/** Whoever works on an accepted application, at the very moment at which one of its deadlines passes. */
@ShouwenTest
class CompletionRacesTest extends Races {

    private static final RacedTimer DEADLINE =
            timer("deadlinePassed").writes("OVERDUE").reports("OVERDUE").guards("completionDeadline");
    private static final RacedTimer WARNING = timer("deadlineWarning").writes("DEADLINE_NEAR");
    private static final RacedTimer OPINION = timer("opinionDeadlinePassed")
            .writes("OPINION_MISSED")
            .reports("OPINION_MISSED")
            .guards("opinionDeadline");
    private static final RacedTimer EXPLANATION = timer("explanationTooLate").writes("EXTENSION_EXPIRED");
    private static final RacedTimer APPROVAL =
            timer("approvalTooLate").writes("EXTENSION_EXPIRED").reports("EXTENSION_PENDING");

    private static final Act WITHDRAW = Act.does("clerk03", "withdraw", Map.of("note", "服务对象已外出就业"))
            .moves("clientWithdraws")
            .leaving("WITHDRAWN");
    private static final Act RESUME =
            Act.submits("clerk03", "resumeClock", Map.of()).leaving("CLOCK_RESUMED");
    private static final Act RESUME_FROM_THE_PAGE =
            Act.does("clerk03", "resume", Map.of()).moves("resumeRequested").leaving("CLOCK_RESUMED");
    private static final Act REPLACE = Act.does(
                    "head01",
                    "replace-opinion",
                    Map.of("department", "employment", "opinion", "AGREE", "reason", "已电话核实登记信息"))
            .moves("opinionSettled")
            .leaving("OPINION_REPLACED");
    private static final Act HANDLE = result("clerk03", "handleWithinPromise", approvedNow());
    private static final Act RECORD = result("clerk03", "recordResult", approved());
    private static final Act REPORT = Act.submits("clerk03", "reportUpward", Map.of("reportNote", "县居保经办机构,当日上报"))
            .leaving("REPORTED_UPWARD");
    private static final Act CONSOLIDATE =
            Act.submits("clerk03", "consolidateOpinions", consolidation()).leaving("OPINIONS_CONSOLIDATED");
    private static final Act ADJUDICATE =
            Act.submits("head01", "adjudicate", adjudication("APPROVED")).leaving("ADJUDICATED");
    private static final Act EXPLAIN_LATE =
            Act.submits("clerk03", "lateExplanation", late()).leaving("LATE_EXPLAINED");

    private static final Scene ASKED = PROMISED.then(ASK);
    private static final Scene EXPLAINED = ASKED.then(EXPLAIN);

    static Stream<Duel> duels() {
        return Stream.of(atTheDeadline(), atTheWarning(), whileAnExtensionIsPending(), atTheOpinions())
                .flatMap(duels -> duels);
    }

    private static Stream<Duel> atTheDeadline() {
        String[] tooLate = {"EXTENSION_AFTER_DEADLINE", "ALREADY_DONE"};
        return Stream.concat(
                Stream.of(
                        DEADLINE.settledBy(result("clerk01", "handleImmediately", approvedNow()), IMMEDIATE),
                        DEADLINE.untouchedBy(ASK, PROMISED).refusedLate(tooLate),
                        DEADLINE.untouchedBy(EXPLAIN, ASKED).refusedLate(tooLate),
                        DEADLINE.settledBy(APPROVE, EXPLAINED).refusedLate(tooLate),
                        DEADLINE.untouchedBy(ASK_PAUSE, JOINT).refusedLate("PAUSE_NOT_ALLOWED"),
                        DEADLINE.untouchedBy(EXPLAIN_PAUSE, JOINT.then(ASK_PAUSE)),
                        DEADLINE.settledBy(APPROVE_PAUSE, JOINT.then(ASK_PAUSE).then(EXPLAIN_PAUSE))
                                .refusedLate("PAUSE_NOT_ALLOWED")),
                handling(DEADLINE, scene -> scene));
    }

    private static Stream<Duel> atTheWarning() {
        return Stream.concat(
                Stream.of(
                        WARNING.untouchedBy(ASK, PROMISED),
                        WARNING.untouchedBy(EXPLAIN, ASKED),
                        WARNING.settledBy(APPROVE, EXPLAINED),
                        WARNING.untouchedBy(ASK_PAUSE, JOINT),
                        WARNING.untouchedBy(EXPLAIN_PAUSE, JOINT.then(ASK_PAUSE)),
                        WARNING.settledBy(APPROVE_PAUSE, JOINT.then(ASK_PAUSE).then(EXPLAIN_PAUSE))),
                handling(WARNING, scene -> scene));
    }

    private static Stream<Duel> whileAnExtensionIsPending() {
        String[] tooLate = {"EXTENSION_AFTER_DEADLINE", "ALREADY_DONE"};
        return Stream.of(
                        Stream.of(
                                // explained in time, it lapses at the same instant for want of an approval
                                EXPLANATION.untouchedBy(EXPLAIN, ASKED).refusedLate(tooLate),
                                APPROVAL.settledBy(APPROVE, EXPLAINED).refusedLate(tooLate)),
                        pending(EXPLANATION, scene -> scene.then(ASK)),
                        pending(APPROVAL, scene -> scene.then(ASK).then(EXPLAIN)))
                .flatMap(duels -> duels);
    }

    private static Stream<Duel> pending(RacedTimer timer, Overlay pending) {
        Scene joint = pending.over(JOINT);
        return Stream.concat(
                Stream.of(
                        timer.untouchedBy(ASK, pending.over(PROMISED))
                                .refusedInTime("EXTENSION_ALREADY_USED")
                                .refusedLate("EXTENSION_AFTER_DEADLINE"),
                        timer.untouchedBy(ASK_PAUSE, joint).refusedLate("PAUSE_NOT_ALLOWED"),
                        timer.untouchedBy(EXPLAIN_PAUSE, joint.then(ASK_PAUSE)),
                        timer.settledBy(APPROVE_PAUSE, joint.then(ASK_PAUSE).then(EXPLAIN_PAUSE))
                                .refusedLate("PAUSE_NOT_ALLOWED")),
                handling(timer, pending));
    }

    /** What may happen at any time, whatever else is asked for. */
    private static Stream<Duel> handling(RacedTimer timer, Overlay overlay) {
        return Stream.of(
                timer.settledBy(HANDLE, overlay.over(PROMISED)),
                timer.settledBy(RECORD, overlay.over(RESULT_OWED)),
                timer.settledBy(WITHDRAW, overlay.over(PROMISED)),
                timer.untouchedBy(REPORT, overlay.over(TO_REPORT)),
                timer.untouchedBy(gives("ins01"), overlay.over(JOINT)),
                timer.untouchedBy(REPLACE, overlay.over(OPINIONS_MISSED)),
                timer.untouchedBy(CONSOLIDATE, overlay.over(TO_CONSOLIDATE)),
                timer.untouchedBy(ADJUDICATE, overlay.over(TO_ADJUDICATE)),
                timer.idleFor(RESUME, paused(overlay.over(JOINT))),
                timer.idleFor(RESUME_FROM_THE_PAGE, paused(overlay.over(JOINT))));
    }

    private static Stream<Duel> atTheOpinions() {
        Scene asking = ONE_OPINION_MISSING.then(ASK);
        Scene pausing = ONE_OPINION_MISSING.then(ASK_PAUSE);
        return Stream.of(
                OPINION.settledBy(gives("com01"), ONE_OPINION_MISSING),
                OPINION.settledBy(WITHDRAW, ONE_OPINION_MISSING),
                OPINION.untouchedBy(
                                Act.does(
                                                "head01",
                                                "replace-opinion",
                                                Map.of(
                                                        "department",
                                                        "community",
                                                        "opinion",
                                                        "AGREE",
                                                        "reason",
                                                        "已电话核实登记信息"))
                                        .moves("opinionSettled")
                                        .leaving("OPINION_REPLACED"),
                                ONE_OPINION_MISSING)
                        .refusedInTime("NOT_AUTHORISED"),
                OPINION.untouchedBy(ASK, ONE_OPINION_MISSING),
                OPINION.untouchedBy(EXPLAIN, asking),
                OPINION.untouchedBy(APPROVE, asking.then(EXPLAIN)),
                OPINION.untouchedBy(ASK_PAUSE, ONE_OPINION_MISSING),
                OPINION.untouchedBy(EXPLAIN_PAUSE, pausing),
                OPINION.settledBy(APPROVE_PAUSE, pausing.then(EXPLAIN_PAUSE)),
                OPINION.idleFor(RESUME, paused(ONE_OPINION_MISSING)),
                OPINION.idleFor(RESUME_FROM_THE_PAGE, paused(ONE_OPINION_MISSING)),
                OPINION.untouchedBy(EXPLAIN_LATE, OVERDUE_IN_REVIEW));
    }

    static Stream<NotRaced> notRaced() {
        return Stream.of(WARNING, EXPLANATION, APPROVAL)
                .flatMap(timer -> Stream.of(
                        NotRaced.of(timer, "handleImmediately", "an immediate item has no warning and no extension"),
                        NotRaced.of(
                                timer, "lateExplanation", "owed from the deadline on, when these timers have run")));
    }

    static Stream<DoubleAct> doubles() {
        return Stream.of(
                DoubleAct.of(HANDLE, PROMISED),
                DoubleAct.of(WITHDRAW, PROMISED),
                new DoubleAct(ASK, PROMISED, "explainDelay"),
                DoubleAct.of(APPROVE, EXPLAINED),
                new DoubleAct(ASK_PAUSE, JOINT, "explainPause"),
                DoubleAct.of(APPROVE_PAUSE, JOINT.then(ASK_PAUSE).then(EXPLAIN_PAUSE)),
                DoubleAct.of(RESUME_FROM_THE_PAGE, paused(JOINT)),
                DoubleAct.of(gives("com01"), JOINT),
                DoubleAct.of(REPLACE, OPINIONS_MISSED));
    }

    /** What is asked for beside the handling. */
    private interface Overlay {

        Scene over(Scene scene);
    }

    private static Act result(String user, String task, Map<String, Object> form) {
        return Act.submits(user, task, form).leaving("RESULT_DECIDED");
    }

    private static RacedTimer timer(String event) {
        return RacedTimer.of(CompletionProcess.KEY, event);
    }
}
