package org.shouwen.intake.process;

import static org.shouwen.intake.process.Entries.answer;
import static org.shouwen.intake.process.Entries.appliesInstead;
import static org.shouwen.intake.process.Entries.approvedAtOnce;
import static org.shouwen.intake.process.Entries.dutyOf;
import static org.shouwen.intake.process.Entries.finalAnswer;
import static org.shouwen.intake.process.Entries.guidance;
import static org.shouwen.intake.process.Entries.handover;
import static org.shouwen.intake.process.Entries.identityCard;
import static org.shouwen.intake.process.Entries.nothing;
import static org.shouwen.intake.process.Entries.outOfScope;
import static org.shouwen.intake.process.Entries.ownDuty;
import static org.shouwen.intake.process.Entries.paperRecord;
import static org.shouwen.intake.process.Entries.promise;
import static org.shouwen.intake.process.Entries.reached;
import static org.shouwen.intake.process.Entries.told;
import static org.shouwen.intake.process.Entries.unclear;
import static org.shouwen.intake.process.Entries.unreachable;
import static org.shouwen.intake.process.Entries.visit;
import static org.shouwen.intake.process.Entries.with;

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

/** Whoever answers, hands over or withdraws, at the very moment at which the client should have been answered. */
@ShouwenTest
class IntakeRacesTest extends Races {

    private static final RacedTimer DAY =
            timer("intakeDueMissed").reports("OVERDUE").guards("intakeDue");
    private static final RacedTimer NEXT_DAY =
            timer("nextClosing").reports("OVERDUE").guards("intakeDue");
    private static final RacedTimer PROMISE =
            timer("promiseMissed").reports("PROMISE_MISSED").guards("promisedReply");
    private static final RacedTimer PROMISE_WARNING = timer("promiseWarning").writes("REPLY_DUE_SOON");
    private static final RacedTimer HANDOVER =
            timer("handoverIgnored").reports("HANDOVER_IGNORED").guards("acknowledge");
    private static final RacedTimer CONTACT =
            timer("contactMissed").reports("CONTACT_MISSED").guards("contact");
    private static final RacedTimer LATE_ENTRY =
            RacedTimer.of("late-entry-approval", "approvalMissed").reports("LATE_ENTRY_PENDING");

    private static final Act ANSWER = answers("clerk01", "answerConsultation", answer());
    private static final Act KEEP_PROMISE = answers("clerk01", "replyWithinPromise", finalAnswer());
    private static final Act COLLEAGUE_ANSWERS = answers("clerk03", "colleagueHandles", answer());
    private static final Act CONTACT_CLIENT = answers("clerk03", "contactClient", answer());
    private static final Act HAND_OVER =
            Act.submits("clerk01", "registerHandover", handover()).leaving("HANDED_OVER");
    private static final Act ACKNOWLEDGE = Act.submits("clerk03", "acknowledgeHandover", nothing());
    private static final Act GUIDE =
            Act.submits("clerk01", "guideClient", guidance()).leaving("GUIDED");
    private static final Act TELL = Act.submits("clerk01", "replyToClient", told("ANSWER"));
    private static final Act HEAD_INSTRUCTS = decides("INSTRUCT");
    private static final Act APPROVE_LATE_ENTRY = Act.takesAndSubmits(
                    "head01", "approveLateEntry", Map.of("decision", "APPROVE"))
            .leaving("LATE_ENTRY_APPROVED");
    private static final Act WITHDRAW = Act.does("clerk01", "withdraw", Map.of("note", "服务对象自行离开"))
            .moves("clientWithdraws")
            .leaving("WITHDRAWN");
    /** On the day itself the clerk voids, later the head. */
    private static final Act VOID = voids("clerk01");

    private static final Act VOID_LATER = voids("head01");
    private static final Act INCIDENT = Act.does(
                    "clerk01",
                    "on-site-incident",
                    Map.of("severity", "ORDINARY", "description", "服务对象情绪激动,要求领导到场。", "clientWaiting", true))
            .moves("onSiteIncident");

    private static final Scene REGISTERED = arena -> {
        arena.time().is("2026-03-10T09:00");
        return Consultation.registered(arena.port(), "clerk01", visit()).caseNo();
    };

    /** The head was asked, slept on it, and has the matter classified anew on the next day. */
    private static final Scene NEXT_MORNING = asksTheHead(REGISTERED)
            .until("2026-03-11T10:00")
            .then(decides("RECLASSIFY"))
            .then(Act.submits("clerk01", "replyToClient", told()));

    private static final Scene PROMISED = own(REGISTERED).then(promises("2026-03-11T10:00"));
    private static final Scene HANDED_OVER = handedOver(REGISTERED);
    private static final Scene ACKNOWLEDGED = HANDED_OVER.then(ACKNOWLEDGE);
    private static final Scene ENTERED_LATE = arena -> {
        arena.time().is("2026-03-10T09:00");
        return Consultation.registered(arena.port(), "clerk01", with(visit(), paperRecord("2026-03-10T08:40")))
                .caseNo();
    };

    static Stream<Duel> duels() {
        return Stream.of(
                        day(DAY, REGISTERED, VOID),
                        day(NEXT_DAY, NEXT_MORNING, VOID_LATER),
                        promised(PROMISE, VOID_LATER),
                        promised(PROMISE_WARNING, VOID),
                        handedOver(),
                        lateEntry())
                .flatMap(duels -> duels);
    }

    private static Stream<Duel> day(RacedTimer timer, Scene classified, Act voiding) {
        Scene own = own(classified);
        Scene colleague = colleague(classified);
        Scene handedOver = handedOver(classified);
        Scene applied = own.then(Act.submits("clerk01", "answerConsultation", appliesInstead()));
        return Stream.of(
                timer.untouchedBy(
                        Act.submits("clerk01", "classifyMatter", ownDuty()).leaving("CLASSIFIED"), classified),
                timer.settledBy(ANSWER, own),
                timer.untouchedBy(
                        Act.submits("clerk01", "contactColleague", reached()).leaving("COLLEAGUE_CONTACTED"),
                        colleague),
                timer.settledBy(
                        COLLEAGUE_ANSWERS, colleague.then(Act.submits("clerk01", "contactColleague", reached()))),
                timer.settledBy(HAND_OVER, outOfReach(classified)),
                timer.idleFor(ACKNOWLEDGE, handedOver),
                timer.idleFor(CONTACT_CLIENT, handedOver.then(ACKNOWLEDGE)),
                timer.idleFor(KEEP_PROMISE, own.then(promises("2026-03-12T10:00"))),
                timer.settledBy(GUIDE, classified.then(Act.submits("clerk01", "classifyMatter", outOfScope()))),
                timer.begunBy(HEAD_INSTRUCTS.moves("askHead"), asksTheHead(classified)),
                timer.untouchedBy(
                        TELL.leaving("CLIENT_TOLD"), asksTheHead(classified).then(HEAD_INSTRUCTS)),
                timer.idleFor(review().inItsApplication().moves("materialsAndNotice"), applied),
                timer.idleFor(
                        Act.submits("clerk01", "handleImmediately", approvedAtOnce())
                                .inItsApplication()
                                .moves("completeInTime"),
                        applied.then(review().inItsApplication())),
                timer.settledBy(WITHDRAW, own),
                timer.settledBy(voiding, own),
                timer.untouchedBy(INCIDENT, own),
                timer.untouchedBy(transfer("clerk01", "clerk03"), own));
    }

    private static Stream<Duel> promised(RacedTimer timer, Act voiding) {
        return Stream.of(
                timer.settledBy(KEEP_PROMISE, PROMISED),
                timer.settledBy(WITHDRAW, PROMISED),
                timer.settledBy(voiding, PROMISED),
                timer.untouchedBy(INCIDENT, PROMISED),
                timer.untouchedBy(transfer("clerk01", "clerk03"), PROMISED));
    }

    private static Stream<Duel> handedOver() {
        return Stream.of(
                HANDOVER.settledBy(ACKNOWLEDGE, HANDED_OVER),
                HANDOVER.settledBy(WITHDRAW, HANDED_OVER),
                HANDOVER.settledBy(VOID_LATER, HANDED_OVER),
                HANDOVER.untouchedBy(INCIDENT, HANDED_OVER),
                // who gave it has no task of it any more
                HANDOVER.untouchedBy(transfer("clerk01", "clerk04"), HANDED_OVER)
                        .refusedInTime("NOT_AUTHORISED")
                        .refusedLate("NOT_AUTHORISED"),
                CONTACT.settledBy(CONTACT_CLIENT, ACKNOWLEDGED),
                CONTACT.settledBy(WITHDRAW, ACKNOWLEDGED),
                CONTACT.settledBy(VOID_LATER, ACKNOWLEDGED),
                CONTACT.untouchedBy(INCIDENT, ACKNOWLEDGED),
                CONTACT.untouchedBy(transfer("clerk03", "clerk04"), ACKNOWLEDGED));
    }

    private static Stream<Duel> lateEntry() {
        return Stream.of(
                LATE_ENTRY.settledBy(APPROVE_LATE_ENTRY, ENTERED_LATE),
                LATE_ENTRY.settledBy(VOID_LATER.moves("lateEntryVoided"), ENTERED_LATE));
    }

    static Stream<NotRaced> notRaced() {
        return Stream.empty();
    }

    static Stream<DoubleAct> doubles() {
        return Stream.of(
                DoubleAct.of(ANSWER, own(REGISTERED)),
                DoubleAct.of(KEEP_PROMISE, PROMISED),
                DoubleAct.of(HAND_OVER, outOfReach(REGISTERED)),
                DoubleAct.of(WITHDRAW, REGISTERED),
                DoubleAct.of(VOID, REGISTERED),
                DoubleAct.of(transfer("clerk01", "clerk03"), own(REGISTERED)),
                DoubleAct.of(HEAD_INSTRUCTS.leaving("ESCALATION_DECIDED"), asksTheHead(REGISTERED)),
                DoubleAct.of(APPROVE_LATE_ENTRY, ENTERED_LATE));
    }

    private static Scene own(Scene classified) {
        return classified.then(Act.submits("clerk01", "classifyMatter", ownDuty()));
    }

    private static Scene colleague(Scene classified) {
        return classified.then(Act.submits("clerk01", "classifyMatter", dutyOf("clerk03")));
    }

    private static Scene outOfReach(Scene classified) {
        return colleague(classified).then(Act.submits("clerk01", "contactColleague", unreachable()));
    }

    private static Scene handedOver(Scene classified) {
        return outOfReach(classified).then(HAND_OVER);
    }

    private static Scene asksTheHead(Scene classified) {
        return classified.then(Act.submits("clerk01", "classifyMatter", unclear()));
    }

    private static Act promises(String local) {
        return Act.submits("clerk01", "answerConsultation", promise(local));
    }

    private static Act answers(String user, String task, Map<String, Object> form) {
        return Act.submits(user, task, form).leaving("ANSWERED");
    }

    private static Act review() {
        return Act.submits("clerk01", "reviewMaterials", identityCard("ELIGIBLE"));
    }

    private static Act voids(String user) {
        return Act.does(user, "void", Map.of("reason", "登记错误"))
                .moves("registrationVoided")
                .leaving("VOIDED");
    }

    private static Act decides(String decision) {
        return Act.submits("head01", "supervisorDecides", Map.of("decision", decision, "instruction", "请首问负责人按规定办理。"));
    }

    private static Act transfer(String giver, String receiver) {
        return Act.does(giver, "transfer", Map.of("responsibleClerk", receiver, "reason", "服务对象找这位同事"))
                .moves("transferRequested")
                .leaving("TRANSFERRED");
    }

    private static RacedTimer timer(String event) {
        return RacedTimer.of("consultation-intake", event);
    }
}
