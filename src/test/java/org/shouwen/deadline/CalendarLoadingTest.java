package org.shouwen.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.shouwen.deadline.Calendars.INVENTED_2027;
import static org.shouwen.deadline.Calendars.arrangement;
import static org.shouwen.deadline.Calendars.at;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.refusal.Refusal;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@ShouwenTest
@RecordApplicationEvents
class CalendarLoadingTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    CalendarService service;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    CaseClock caseClock;

    @Autowired
    DeadlineRecomputation recomputation;

    @Autowired
    ShippedCalendar shippedCalendar;

    @Autowired
    CalendarYears years;

    @Autowired
    PublishedHours publishedHours;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    private final String caseNo = "DL-YEAR-" + NUMBERS.incrementAndGet();

    @AfterEach
    void endCaseAndTakeBackTheYear() {
        caseClock.stopAll(caseNo, clock.instant(), "test", "测试结束");
        service.load(2027, HolidayArrangement.notPublished(), "test");
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void officialYearsComeWithTheApplication(int year) {
        assertThat(calendar.isLoaded(year)).isTrue();
        assertThat(service.of(year).offDays()).isNotEmpty();
        assertThat(calendar.isLoaded(2027)).isFalse();
    }

    @Test
    void yearThatWasLoadedBeforeIsLeftAloneAtStart() throws Exception {
        HolidayArrangement shipped = service.of(2026);
        service.load(2027, INVENTED_2027, "adm01");
        HolidayArrangement loaded = service.of(2027);

        shippedCalendar.run(new DefaultApplicationArguments());
        service.loadMissing(Map.of(2027, arrangement(List.of("2027-01-04"), List.of())), "system");

        assertThat(service.of(2026)).isEqualTo(shipped);
        assertThat(service.of(2027)).isEqualTo(loaded);
    }

    @Test
    void missingYearsAreLoadedOnlyWhenOfficial() {
        service.loadMissing(Map.of(2027, HolidayArrangement.notPublished()), "system");
        assertThat(calendar.isLoaded(2027)).isFalse();
    }

    @Test
    void deadlineIntoAMissingYearIsProvisionalAndAsksForTheYear() {
        long before = caseClock.provisional();
        DeadlineView started = start("acknowledge", Term.workingDays(3));

        assertThat(started.dueAt()).isEqualTo(at("2027-01-04T17:30"));
        assertThat(started.provisional()).isTrue();
        assertThat(events.stream(CalendarYearMissing.class)).containsExactly(new CalendarYearMissing(2027));
        assertThat(caseClock.provisional()).isEqualTo(before + 1);
    }

    @Test
    void deadlineWithinKnownYearsAsksForNothing() {
        start("acknowledge", Term.workingDays(1));

        assertThat(events.stream(CalendarYearMissing.class)).isEmpty();
        service.load(2027, INVENTED_2027, "adm01");
        assertThat(moved()).isEmpty();
    }

    @Test
    void loadingTheYearMovesWhatReachesIntoIt() {
        start("acknowledge", Term.workingDays(3));
        start("completion", Term.workingDays(8));

        int told = service.load(2027, INVENTED_2027, "adm01");

        assertThat(told).isGreaterThanOrEqualTo(2);
        assertThat(moved())
                .containsExactlyInAnyOrder(
                        new DeadlineMoved(caseNo, "acknowledge", at("2027-01-05T17:30"), false),
                        new DeadlineMoved(caseNo, "completion", at("2027-01-11T17:30"), false));
        assertThat(caseClock.of(caseNo))
                .extracting(DeadlineView::dueAt)
                .containsExactly(at("2027-01-05T17:30"), at("2027-01-11T17:30"));
        assertThat(caseClock.of(caseNo)).noneMatch(DeadlineView::provisional);
    }

    @Test
    void promiseStaysAndBecomesFinal() {
        start("promisedReply", Term.at(at("2027-01-05T10:00")));

        service.load(2027, INVENTED_2027, "adm01");

        assertThat(moved()).containsExactly(new DeadlineMoved(caseNo, "promisedReply", at("2027-01-05T10:00"), false));
    }

    @Test
    void correctedYearMovesAgainOnlyWhatChanges() {
        start("acknowledge", Term.workingDays(3));
        start("completion", Term.workingDays(8));
        service.load(2027, INVENTED_2027, "adm01");
        events.clear();

        service.load(2027, arrangement(List.of("2027-01-01"), List.of()), "adm01");

        assertThat(moved()).containsExactly(new DeadlineMoved(caseNo, "completion", at("2027-01-12T17:30"), false));
    }

    @Test
    void yearTakenBackMakesDeadlinesProvisionalAgain() {
        service.load(2027, INVENTED_2027, "adm01");
        start("acknowledge", Term.workingDays(3));

        service.load(2027, HolidayArrangement.notPublished(), "adm01");

        assertThat(moved()).containsExactly(new DeadlineMoved(caseNo, "acknowledge", at("2027-01-04T17:30"), true));
        assertThat(service.of(2027)).isEqualTo(HolidayArrangement.notPublished());
    }

    @Test
    void endedDeadlinesStayAsTheyWere() {
        start("acknowledge", Term.workingDays(3));
        caseClock.meet(caseNo, "acknowledge", at("2027-01-04T17:30"), "clerk03", "已阅知");

        service.load(2027, INVENTED_2027, "adm01");

        assertThat(moved()).isEmpty();
        assertThat(caseClock.of(caseNo))
                .extracting(DeadlineView::state, DeadlineView::dueAt)
                .containsExactly(tuple(DeadlineState.MET, at("2027-01-04T17:30")));
    }

    @Test
    void pausedDeadlineIsRecomputedToo() {
        start("completion", Term.workingDays(3));
        caseClock.pause(caseNo, "completion", at("2026-12-31T10:00"), "head01", "鉴定");

        service.load(2027, INVENTED_2027, "adm01");

        assertThat(moved()).containsExactly(new DeadlineMoved(caseNo, "completion", at("2027-01-05T17:30"), false));
        // 1 of 3 used; 2 left after Thursday the 7th: Friday and the Saturday that is worked
        assertThat(caseClock
                        .resume(caseNo, "completion", at("2027-01-07T10:00"), "head01", "鉴定完成")
                        .dueAt())
                .isEqualTo(at("2027-01-09T17:30"));
    }

    @Test
    void badArrangementIsRefusedAndNothingIsStored() {
        start("acknowledge", Term.workingDays(3));

        assertThatThrownBy(
                        () -> service.load(2027, arrangement(List.of("2027-01-01", "2028-01-01"), List.of()), "adm01"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("CALENDAR_INVALID")
                .hasMessageContaining("2028-01-01");
        assertThatThrownBy(() -> service.load(1999, INVENTED_2027, "adm01")).isInstanceOf(Refusal.class);

        assertThat(calendar.isLoaded(2027)).isFalse();
        assertThat(caseClock.of(caseNo)).allMatch(DeadlineView::provisional);
        assertThat(moved()).isEmpty();
    }

    @Test
    void changeThatIsRolledBackIsForgotten() {
        transaction.executeWithoutResult(status -> {
            service.load(2027, INVENTED_2027, "adm01");
            assertThat(calendar.isLoaded(2027)).isTrue();
            status.setRollbackOnly();
        });
        assertThat(calendar.isLoaded(2027)).isFalse();

        service.load(2027, arrangement(List.of("2027-01-04"), List.of()), "adm01");
        assertThat(calendar.nextWorkingDay(
                        at("2026-12-31T10:00").atZone(Calendars.ZONE).toLocalDate()))
                .isEqualTo("2027-01-01");
    }

    @Test
    void otherNodeCountsWithTheNewYearAtOnce() {
        StoredCalendar otherNode = new StoredCalendar(years, publishedHours, clock);
        assertThat(otherNode.current().isLoaded(2027)).isFalse();

        service.load(2027, INVENTED_2027, "adm01");

        assertThat(otherNode.current().isLoaded(2027)).isTrue();
    }

    @Test
    void deadlineWrittenWhileTheYearWasLoadedIsCaughtUp() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch loaded = new CountDownLatch(1);
        CompletableFuture<Void> registration =
                CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
                    start("acknowledge", Term.workingDays(3));
                    started.countDown();
                    await(loaded);
                }));
        await(started);
        service.load(2027, INVENTED_2027, "adm01");
        loaded.countDown();
        registration.get(1, TimeUnit.MINUTES);
        assertThat(caseClock.of(caseNo)).allMatch(DeadlineView::provisional);

        recomputation.catchUp();

        assertThat(moved()).containsExactly(new DeadlineMoved(caseNo, "acknowledge", at("2027-01-05T17:30"), false));
        events.clear();
        recomputation.catchUp();
        assertThat(moved()).isEmpty();
    }

    private DeadlineView start(String name, Term term) {
        return caseClock.start(caseNo, name, term, at("2026-12-30T10:00"), "clerk01", "登记");
    }

    private Stream<DeadlineMoved> moved() {
        return events.stream(DeadlineMoved.class).filter(event -> event.caseNo().equals(caseNo));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
