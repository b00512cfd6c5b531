package org.shouwen.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ShouwenTest
class CaseTurnsTest {

    private static final Instant DUE = Instant.parse("2026-05-11T09:30:00Z");

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final RunningClock clock = new RunningClock(DUE.minusSeconds(60));
    private final FakeTimers timers = new FakeTimers();
    private CaseTurns turns;

    @BeforeEach
    void setUp() {
        timers.turns = turns = node();
    }

    @Test
    void whoeverComesSecondWaitsAlsoOnAnotherNode() throws Exception {
        CaseTurns otherNode = node();
        AtomicInteger inside = new AtomicInteger();
        Supplier<Integer> act = () -> {
            int together = inside.incrementAndGet();
            jdbc.sql("select count(*) from turn_slot").query(Integer.class).single();
            inside.decrementAndGet();
            return together;
        };
        ExecutorService people = Executors.newFixedThreadPool(8);

        List<Future<Integer>> acts = people.invokeAll(IntStream.range(0, 200)
                .mapToObj(i -> (java.util.concurrent.Callable<Integer>)
                        () -> (i % 2 == 0 ? turns : otherNode).take("BJ-1", act))
                .toList());

        for (Future<Integer> one : acts) {
            assertThat(one.get()).isEqualTo(1);
        }
        people.shutdown();
    }

    @Test
    void allOfAnActHappensAtOneInstantHoweverLongItTakes() {
        List<Instant> seen = turns.take("BJ-1", () -> {
            Instant first = Moment.current().orElseThrow();
            clock.now = DUE.plusSeconds(5);
            return List.of(first, Moment.current().orElseThrow());
        });

        assertThat(seen).containsOnly(DUE.minusSeconds(60));
        assertThat(Moment.current()).isEmpty();
    }

    @Test
    void whatWasDueHappensBeforeTheAct() {
        timers.dueAt("second", DUE.plusSeconds(1));
        timers.dueAt("first", DUE);
        timers.dueAt("later", DUE.plusSeconds(10));
        clock.now = DUE.plusSeconds(2);

        turns.take("BJ-1", () -> timers.ran.add("act at " + Moment.current().orElseThrow()));

        assertThat(timers.ran)
                .containsExactly("first at " + DUE, "second at " + DUE.plusSeconds(1), "act at " + DUE.plusSeconds(2));
    }

    @Test
    void atTheVeryInstantThePersonIsInTimeAndAMillisecondLaterTheTimerCameFirst() {
        timers.dueAt("deadline", DUE);
        clock.now = DUE;
        turns.take("BJ-1", () -> timers.ran.add("act"));
        assertThat(timers.ran).containsExactly("act");

        clock.now = DUE.plusMillis(1);
        turns.take("BJ-1", () -> timers.ran.add("act"));
        assertThat(timers.ran).containsExactly("act", "deadline at " + DUE, "act");
    }

    @Test
    void aTimerCountsAsRunAtItsInstantUnlessItWasHeldUp() {
        clock.now = DUE.plus(Duration.ofMinutes(5));
        assertThat(turns.<Instant>takeAtDue("BJ-1", DUE, () -> Moment.current().orElseThrow()))
                .isEqualTo(DUE);

        clock.now = DUE.plus(Duration.ofMinutes(5)).plusMillis(1);
        assertThat(turns.<Instant>takeAtDue("BJ-1", DUE, () -> Moment.current().orElseThrow()))
                .isEqualTo(clock.now);
    }

    @Test
    void aTimerWaitsForEarlierOnes() {
        timers.dueAt("first", DUE);
        timers.dueAt("second", DUE.plusSeconds(1));
        clock.now = DUE.plusSeconds(2);

        timers.fire("second");

        assertThat(timers.ran).containsExactly("first at " + DUE, "second at " + DUE.plusSeconds(1));
    }

    @Test
    void aTimerThatIsRunBeforeItsInstantWaitsForNothingThatIsNotDueEither() {
        timers.dueAt("first", DUE);
        clock.now = DUE.minusSeconds(1);

        turns.takeAtDue("BJ-1", DUE.plusSeconds(1), () -> timers.ran.add("early"));

        assertThat(timers.ran).containsExactly("early");
    }

    @Test
    void aTimerThatFailsKeepsNobodyFromTheCase() {
        timers.dueAt("broken", DUE);
        clock.now = DUE.plusSeconds(1);

        turns.take("BJ-1", () -> timers.ran.add("act"));

        assertThat(timers.ran).containsExactly("act");
    }

    @Test
    void aConflictIsTriedAgainUnseen() {
        AtomicInteger attempts = new AtomicInteger();

        String done = turns.take("BJ-1", () -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException(new OptimisticLockingFailureException("somebody was faster"));
            }
            return "done";
        });

        assertThat(done).isEqualTo("done");
    }

    @Test
    void whoeverIsAlwaysSlowerIsToldSo() {
        assertThatThrownBy(() -> turns.take("BJ-1", () -> {
                    throw new OptimisticLockingFailureException("somebody was faster");
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.ALREADY_DONE));
    }

    @Test
    void whatFailsForAnotherReasonIsTriedOnce() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> turns.take("BJ-1", () -> {
                    attempts.incrementAndGet();
                    throw new IllegalArgumentException("a mistake");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(attempts).hasValue(1);
    }

    private CaseTurns node() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("timers", timers);
        return new CaseTurns(
                caseNo -> new CaseFamily(caseNo, List.of(caseNo)),
                beans.getBeanProvider(DueTimers.class),
                new TurnSlots(jdbc),
                new Conflicts(List.of()),
                transactions,
                clock);
    }

    private static final class FakeTimers implements DueTimers {

        private final TreeMap<Instant, String> waiting = new TreeMap<>();
        private final List<String> ran = new ArrayList<>();
        private CaseTurns turns;

        private void dueAt(String id, Instant instant) {
            waiting.put(instant, id);
        }

        @Override
        public List<String> before(Instant instant, Collection<String> caseNos) {
            return List.copyOf(waiting.headMap(instant).values());
        }

        @Override
        public void fire(String timerId) {
            Instant dueAt = waiting.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(timerId))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            turns.takeAtDue("BJ-1", dueAt, () -> {
                if (timerId.equals("broken")) {
                    throw new IllegalStateException("broken");
                }
                waiting.remove(dueAt);
                return ran.add(timerId + " at " + Moment.current().orElseThrow());
            });
        }
    }

    private static final class RunningClock extends Clock {

        private Instant now;

        private RunningClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
