package org.shouwen.complaint;

import static org.shouwen.complaint.Input.approved;
import static org.shouwen.complaint.Input.general;
import static org.shouwen.complaint.Input.instruction;
import static org.shouwen.complaint.Input.letter;
import static org.shouwen.complaint.Input.major;
import static org.shouwen.complaint.Input.oral;
import static org.shouwen.complaint.Input.reply;
import static org.shouwen.complaint.Input.report;
import static org.shouwen.complaint.Input.reviewed;
import static org.shouwen.complaint.Input.signedLetter;
import static org.shouwen.complaint.Input.with;
import static org.shouwen.complaint.Input.without;

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

/** Whoever handles a complaint, at the very moment at which a step of it or its answer is late. */
@ShouwenTest
class ComplaintRacesTest extends Races {

    private static final String STEP_LATE = "COMPLAINT_STEP_LATE";

    private static final RacedTimer REPLY =
            timer("replyOverdue").writes("REPLY_OVERDUE").reports(STEP_LATE).guards("reply");
    private static final RacedTimer WARNING = timer("replyWarning").writes("REPLY_DUE_SOON");
    private static final RacedTimer DEPARTMENT =
            timer("departmentLate").writes("DEPARTMENT_LATE").reports(STEP_LATE).guards("department");
    private static final RacedTimer ON_THE_SPOT = timer("onSpotMissed").writes("NOT_ANSWERED_ON_THE_SPOT");
    private static final RacedTimer STATEMENT = timer("statementMissed").guards("statement");
    private static final RacedTimer LINKED =
            timer("linkedReplyOverdue").reports(STEP_LATE).guards("reply");

    private static final Act REPORT =
            Act.submits("head01", "departmentHandles", report("SUBSTANTIATED")).leaving("REPORTED");
    private static final Act REVIEW =
            Act.submits("ov01", "reviewReport", reviewed()).leaving("REVIEWED");
    private static final Act APPROVE =
            Act.submits("lead01", "leaderApproves", approved()).leaving("APPROVED");
    private static final Act ANSWER =
            Act.submits("ov01", "replyToComplainant", reply()).leaving("REPLIED");
    private static final Act TELL_PROGRESS = Act.submits(
                    "ov01", "interimReply", Map.of("progressText", "您反映的问题正在核查,结果将书面答复。", "method", "LETTER"))
            .leaving("INTERIM_REPLY");
    private static final Act ANSWER_ON_THE_SPOT = Act.submits(
                    "ov01",
                    "coordinateOnSpot",
                    Map.of("answeredNow", true, "answerText", "已向您说明并当场补办,请您谅解。", "acceptedByComplainant", true))
            .leaving("ANSWERED_ON_THE_SPOT");
    private static final Act DELIVER_STATEMENT = Act.does(
                    "ov01", "signed-statement", Map.of("documentRef", "信件2026-018", "signed", true))
            .moves("awaitSignedStatement")
            .leaving("STATEMENT_RECEIVED");
    private static final Act ANSWER_LINKED =
            Act.submits("ov01", "tellLinked", without(reply(), "apology")).leaving("LINKED_REPLIED");
    private static final Act WITHDRAW = Act.does("ov01", "withdraw", Map.of("note", "问题已经解决"))
            .moves("complaintWithdrawn")
            .leaving("WITHDRAWN");

    private static final Scene SCREENED = screened(letter(), general());
    private static final Scene INSTRUCTED = SCREENED.then(instruct("2026-03-12T17:30"));
    private static final Scene REPORTED = INSTRUCTED.then(REPORT);
    private static final Scene REVIEWED = REPORTED.then(REVIEW);
    private static final Scene APPROVED = REVIEWED.then(APPROVE);
    private static final Scene SIGNED_MAJOR = screened(signedLetter(), major());
    private static final Scene TO_ANSWER_ON_THE_SPOT = screened(oral(), general());
    private static final Scene UNSIGNED_MAJOR = screened(letter(), major());
    private static final Scene LINKED_TO_A_DECIDED_ONE = arena -> {
        String original = APPROVED.set(arena);
        return screened(letter(), with(general(), Map.of("duplicateOf", original)))
                .set(arena);
    };

    static Stream<Duel> duels() {
        return Stream.of(atTheReply(REPLY, "2026-03-16T17:30"), atTheReply(WARNING, "2026-03-13T17:30"), steps())
                .flatMap(duels -> duels);
    }

    private static Stream<Duel> atTheReply(RacedTimer timer, String noticeDueAt) {
        return Stream.of(
                timer.untouchedBy(TELL_PROGRESS, SIGNED_MAJOR),
                timer.untouchedBy(instruct(noticeDueAt).leaving("INSTRUCTED"), SCREENED),
                timer.untouchedBy(REPORT, INSTRUCTED),
                timer.untouchedBy(REVIEW, REPORTED),
                timer.untouchedBy(APPROVE, REVIEWED),
                timer.settledBy(ANSWER, APPROVED),
                timer.settledBy(WITHDRAW, INSTRUCTED));
    }

    private static Stream<Duel> steps() {
        String[] gone = {"CASE_CLOSED", "ALREADY_DONE"};
        Scene majorInstructed = SIGNED_MAJOR.then(Act.submits(
                "lead01",
                "leaderInstructs",
                with(instruction("2026-03-12T17:30"), Map.of("finalLimit", "2026-03-31T17:30"))));
        return Stream.of(
                DEPARTMENT.settledBy(REPORT, INSTRUCTED),
                DEPARTMENT.untouchedBy(TELL_PROGRESS, majorInstructed),
                DEPARTMENT.settledBy(WITHDRAW, INSTRUCTED),
                ON_THE_SPOT.settledBy(ANSWER_ON_THE_SPOT, TO_ANSWER_ON_THE_SPOT).refusedLate(gone),
                ON_THE_SPOT.settledBy(WITHDRAW, TO_ANSWER_ON_THE_SPOT),
                STATEMENT.settledBy(DELIVER_STATEMENT, UNSIGNED_MAJOR).refusedLate(gone),
                STATEMENT.untouchedBy(WITHDRAW, UNSIGNED_MAJOR),
                LINKED.settledBy(ANSWER_LINKED, LINKED_TO_A_DECIDED_ONE),
                LINKED.settledBy(WITHDRAW, LINKED_TO_A_DECIDED_ONE));
    }

    static Stream<NotRaced> notRaced() {
        return Stream.empty();
    }

    static Stream<DoubleAct> doubles() {
        return Stream.of(
                DoubleAct.of(instruct("2026-03-12T17:30").leaving("INSTRUCTED"), SCREENED),
                DoubleAct.of(REPORT, INSTRUCTED),
                DoubleAct.of(APPROVE, REVIEWED),
                DoubleAct.of(ANSWER, APPROVED),
                DoubleAct.of(ANSWER_ON_THE_SPOT, TO_ANSWER_ON_THE_SPOT),
                DoubleAct.of(DELIVER_STATEMENT, UNSIGNED_MAJOR),
                DoubleAct.of(WITHDRAW, INSTRUCTED));
    }

    private static Scene screened(Map<String, Object> registration, Map<String, Object> screening) {
        Scene registered = arena -> {
            arena.time().is("2026-03-10T09:00");
            return HandledComplaint.registered(arena.port(), "ov01", registration)
                    .number();
        };
        return registered.then(Act.submits("ov01", "screenComplaint", screening));
    }

    private static Act instruct(String noticeDueAt) {
        return Act.submits("lead01", "leaderInstructs", instruction(noticeDueAt));
    }

    private static RacedTimer timer(String event) {
        return RacedTimer.of("complaint-handling", event);
    }
}
