package org.shouwen.notice.process;

import static org.shouwen.notice.process.ReviewForms.complete;
import static org.shouwen.notice.process.ReviewForms.correctable;
import static org.shouwen.notice.process.ReviewForms.corrected;
import static org.shouwen.notice.process.ReviewForms.formMissing;
import static org.shouwen.notice.process.ReviewForms.guidance;
import static org.shouwen.notice.process.ReviewForms.ineligible;
import static org.shouwen.notice.process.ReviewForms.notOurs;
import static org.shouwen.notice.process.ReviewForms.notice;
import static org.shouwen.notice.process.ReviewForms.returned;
import static org.shouwen.notice.process.ReviewForms.supplements;
import static org.shouwen.notice.process.ReviewForms.with;

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

/** Whoever reviews an application or hands in what is missing, at the very moment at which the time for it passes. */
@ShouwenTest
class NoticeRacesTest extends Races {

    private static final RacedTimer WINDOW = timer("noticeWindowClosed")
            .writes("VIOLATION")
            .reports("NOTICE_MISSED")
            .guards("noticeDeadline");
    private static final RacedTimer WARNING = timer("noticeWarning").writes("NOTICE_DUE_SOON");
    private static final RacedTimer REMINDER = timer("supplementReminder").writes("SUPPLEMENT_DUE_SOON");
    private static final RacedTimer LAPSE =
            timer("supplementLapsed").writes("LAPSED").guards("supplementDeadline");
    private static final RacedTimer CHECK =
            timer("supplementCheckOverdue").reports("SUPPLEMENT_CHECK_MISSED").guards("supplementCheck");

    private static final Act ACCEPT = review(complete()).leaving("ACCEPTED");
    private static final Act CORRECT = Act.submits("clerk01", "correctOnSpot", corrected());
    private static final Act NOTIFY =
            Act.submits("clerk01", "draftNotice", notice()).leaving("NOTIFIED");
    private static final Act GIVE_BACK =
            Act.submits("clerk01", "returnApplication", returned()).leaving("RETURNED");
    private static final Act GUIDE =
            Act.submits("clerk01", "guideElsewhere", guidance()).leaving("GUIDED");
    private static final Act WITHDRAW = Act.does("clerk01", "withdraw", Map.of("note", "改到户籍地办理"))
            .moves("clientWithdraws")
            .leaving("WITHDRAWN");
    private static final Act SUPPLEMENT =
            Act.does("clerk02", "supplement", Map.of()).moves("awaitSupplement").leaving("SUPPLEMENT_RECEIVED");
    private static final Act CHECK_SUPPLEMENT =
            Act.submits("clerk01", "checkSupplement", supplements("FORM=OK")).leaving("SUPPLEMENT_CHECKED");

    private static final Scene SUBMITTED = submitted("RS-001");
    private static final Scene TO_CORRECT = SUBMITTED.then(review(correctable()));
    private static final Scene TO_NOTIFY = SUBMITTED.then(review(formMissing()));
    private static final Scene TO_GIVE_BACK = SUBMITTED.then(review(ineligible()));
    private static final Scene TO_GUIDE = SUBMITTED.then(review(notOurs()));
    private static final Scene NOTIFIED = TO_NOTIFY.then(NOTIFY);
    private static final Scene SUPPLEMENTED = NOTIFIED.then(SUPPLEMENT);

    /** Counts as accepted when nobody tells the client anything in time. */
    private static final Scene DEEMED_TO_GIVE_BACK = submitted("RS-007")
            .then(review(
                    with(ReviewForms.review("ID=OK", "PHOTO=OK", "AGENT_ID=EXEMPT"), "eligibility", "INELIGIBLE")));

    static Stream<Duel> duels() {
        return Stream.of(review(WINDOW), review(WARNING), afterTheNotice()).flatMap(duels -> duels);
    }

    private static Stream<Duel> review(RacedTimer timer) {
        return Stream.of(
                timer.settledBy(ACCEPT, SUBMITTED),
                timer.untouchedBy(CORRECT, TO_CORRECT),
                timer.settledBy(NOTIFY, TO_NOTIFY),
                timer.settledBy(GIVE_BACK, TO_GIVE_BACK),
                timer.settledBy(GUIDE, TO_GUIDE),
                timer.settledBy(WITHDRAW, SUBMITTED));
    }

    private static Stream<Duel> afterTheNotice() {
        String[] lapsed = {"CASE_CLOSED", "ALREADY_DONE"};
        return Stream.of(
                WINDOW.settledBy(GIVE_BACK, DEEMED_TO_GIVE_BACK).refusedLate("NOTICE_WINDOW_CLOSED"),
                REMINDER.settledBy(SUPPLEMENT, NOTIFIED),
                REMINDER.settledBy(WITHDRAW, NOTIFIED),
                LAPSE.settledBy(SUPPLEMENT, NOTIFIED).refusedLate(lapsed),
                LAPSE.settledBy(WITHDRAW, NOTIFIED).refusedLate(lapsed),
                CHECK.settledBy(CHECK_SUPPLEMENT, SUPPLEMENTED),
                CHECK.settledBy(WITHDRAW, SUPPLEMENTED));
    }

    static Stream<NotRaced> notRaced() {
        return Stream.empty();
    }

    static Stream<DoubleAct> doubles() {
        return Stream.of(
                DoubleAct.of(ACCEPT, SUBMITTED),
                DoubleAct.of(NOTIFY, TO_NOTIFY),
                DoubleAct.of(GIVE_BACK, TO_GIVE_BACK),
                DoubleAct.of(SUPPLEMENT, NOTIFIED),
                DoubleAct.of(CHECK_SUPPLEMENT, SUPPLEMENTED),
                DoubleAct.of(WITHDRAW, SUBMITTED));
    }

    private static Act review(Map<String, Object> form) {
        return Act.submits("clerk01", "reviewMaterials", form);
    }

    private static Scene submitted(String item) {
        return arena -> {
            arena.time().is("2026-04-13T09:00");
            return HandedIn.submitted(arena.port(), "clerk01", item).caseNo();
        };
    }

    private static RacedTimer timer(String event) {
        return RacedTimer.of(NoticeProcess.KEY, event);
    }
}
