package org.shouwen.escalation.process;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.shouwen.testing.Caller;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.race.Act;
import org.shouwen.testing.race.DoubleAct;
import org.shouwen.testing.race.Duel;
import org.shouwen.testing.race.NotRaced;
import org.shouwen.testing.race.RacedTimer;
import org.shouwen.testing.race.Races;
import org.shouwen.testing.race.Scene;

/** Whoever decides, at the very moment at which the report goes to the next level. */
@ShouwenTest
class EscalationRacesTest extends Races {

    private static final RacedTimer LEVEL =
            RacedTimer.of(EscalationProcess.KEY, "levelTimeout").writes("ESCALATION_RAISED");
    private static final RacedTimer REMINDER =
            RacedTimer.of(EscalationProcess.KEY, "dailyReminder").writes("SUPERVISOR_REMINDED");
    private static final RacedTimer RECTIFICATION =
            RacedTimer.of("rectification", "rectificationLate").reports("RECTIFICATION_LATE");

    private static final Act REPORT = Act.does("clerk01", "report-upward", ReportedCase.report("ORDINARY"));
    private static final Act INCIDENT = Act.does("clerk01", "on-site-incident", ReportedCase.report("ORDINARY"));
    private static final Act HEAD_DECIDES = Act.submits(
                    "head01", "supervisorDecides", Map.of("decision", "INSTRUCT", "instruction", "请按容缺办理,三日内补齐。"))
            .leaving("ESCALATION_DECIDED");
    private static final Act PRINCIPAL_DECIDES = Act.submits(
                    "prin01", "principalDecides", Map.of("decision", "CLOSE", "reason", "已电话答复窗口,按规定办理。"))
            .leaving("ESCALATION_DECIDED");
    private static final Act ORDER = Act.submits(
            "head01",
            "supervisorDecides",
            Map.of("decision", "RECTIFY", "instruction", "请补做登记并学习首问制度。", "dueAt", "2026-03-12"));
    private static final Act RECTIFY =
            Act.submits("clerk01", "rectify", Map.of("result", "已补登记并学习制度。")).leaving("RECTIFIED");
    private static final Act OBJECT = Act.does("clerk01", "object-to-decision", Map.of("note", "缺少身份证件,当场办结不符合规定。"))
            .leaving("DECISION_OBJECTED");
    private static final Act CLOSE_THE_CASE = Act.does("clerk01", "withdraw", Map.of("note", "服务对象自行离开"))
            .moves("caseCompleted")
            .leaving("WITHDRAWN");

    private static final Scene REGISTERED = arena -> {
        remindedOneByOneBelow(250, arena.caller("adm01"));
        arena.time().is("2026-03-10T09:00");
        return ReportedCase.registered(arena.port(), "clerk01").caseNo();
    };

    /** Promised for a later week, so that nothing but the report falls due. */
    private static final Scene WAITING = REGISTERED
            .then(Act.submits("clerk01", "classifyMatter", Map.of("jurisdiction", "OWN_DUTY")))
            .then(Act.submits(
                    "clerk01",
                    "answerConsultation",
                    Map.of(
                            "answeredNow", false,
                            "promisedReplyAt", "2026-03-17T10:00",
                            "clientName", "张虚甲",
                            "clientPhone", "13000000001")));

    private static final Scene REPORTED = WAITING.then(REPORT);
    private static final Scene WITH_THE_PRINCIPAL = REPORTED.until("2026-03-12T17:31");
    private static final Scene ORDERED = REPORTED.then(ORDER);

    static Stream<Duel> duels() {
        return Stream.of(
                LEVEL.settledBy(HEAD_DECIDES, REPORTED).refusedLate("CASE_CLOSED", "ALREADY_DONE"),
                LEVEL.settledBy(CLOSE_THE_CASE, REPORTED),
                REMINDER.settledBy(PRINCIPAL_DECIDES, WITH_THE_PRINCIPAL),
                REMINDER.settledBy(CLOSE_THE_CASE, WITH_THE_PRINCIPAL),
                RECTIFICATION.settledBy(RECTIFY, ORDERED));
    }

    static Stream<NotRaced> notRaced() {
        return Stream.empty();
    }

    static Stream<DoubleAct> doubles() {
        return Stream.of(
                new DoubleAct(REPORT, WAITING, "ESCALATED"),
                new DoubleAct(INCIDENT, WAITING, "ESCALATED"),
                DoubleAct.of(HEAD_DECIDES, REPORTED),
                DoubleAct.of(OBJECT, REPORTED.then(HEAD_DECIDES)),
                DoubleAct.of(RECTIFY, ORDERED));
    }

    @AfterEach
    void takeTheLimitBack() {
        remindedOneByOneBelow(10, new Caller(port, "adm01"));
    }

    /** Who has more before him than that reads of all at once. */
    private static void remindedOneByOneBelow(int many, Caller administrator) {
        administrator.put("/api/admin/limits", Map.of("escalationDigest", many)).ok();
    }
}
