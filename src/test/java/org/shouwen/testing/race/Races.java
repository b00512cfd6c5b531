package org.shouwen.testing.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwen.testing.Caller.Reply;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The races of a feature. A class of them says in static methods {@code duels}, {@code doubles} and {@code notRaced} which.
 * Each is run once on H2 and twice, on both sides of its instant, on PostgreSQL; {@code -Dshouwen.races=200} runs as many
 * rounds.
 */
@Tag("races")
public abstract class Races {

    private static final int ROUNDS = Integer.getInteger("shouwen.races", TestDatabase.isPostgresql() ? 2 : 1);

    /** In time and late by turns; all within the time in which a timer counts as run at its instant. */
    private static final List<Duration> AFTER_DUE =
            List.of(Duration.ZERO, Duration.ofMillis(1), Duration.ZERO, Duration.ofSeconds(1));

    @RegisterExtension
    protected final OfficeTime time = new OfficeTime();

    @LocalServerPort
    protected int port;

    @Autowired
    ApplicationContext application;

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private final CyclicBarrier start = new CyclicBarrier(2);
    private Arena arena;

    @BeforeEach
    void enter() {
        arena = new Arena(port, application, time);
    }

    @AfterEach
    void leave() {
        two.shutdownNow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("duels")
    void theInstantDecides(Duel duel) throws Exception {
        // where one round is run, not all of them are run at the same instant
        int first = Math.floorMod(duel.pair().hashCode(), AFTER_DUE.size());
        for (int round = first; round < first + ROUNDS; round++) {
            race(duel, AFTER_DUE.get(round % AFTER_DUE.size()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubles")
    void ofTwoAtOnceOneIsDone(DoubleAct twice) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            race(twice);
        }
    }

    private void race(Duel duel, Duration afterDue) throws Exception {
        String caseNo = duel.scene().set(arena);
        Job timer = arena.timer(caseNo, duel.timer());
        Instant due = timer.getDuedate().toInstant();
        Supplier<Reply> act = duel.act().way().in(arena, caseNo);

        arena.passesTo(caseNo, due);
        arena.clockIs(due.plus(afterDue));
        Future<Reply> person = atOnce(act);
        Future<Boolean> jobExecutor = atOnce(() -> {
            arena.runs(timer.getId());
            return true;
        });
        jobExecutor.get();
        Reply reply = person.get();
        arena.passesTo(caseNo, due.plus(afterDue).plusSeconds(10));

        Outcome outcome = Outcome.of(arena, caseNo);
        outcome.assertDecidedBy(duel, due, due.plus(afterDue), reply);
        outcome.assertConsistent();
    }

    private void race(DoubleAct twice) throws Exception {
        String caseNo = twice.scene().set(arena);
        Supplier<Reply> act = twice.act().way().in(arena, caseNo);

        Future<Reply> one = atOnce(act);
        Future<Reply> other = atOnce(act);
        List<Reply> replies = List.of(one.get(), other.get());

        assertThat(replies)
                .filteredOn(reply -> reply.status() < 300)
                .as("done: " + replies)
                .hasSize(1);
        replies.stream().filter(reply -> reply.status() >= 300).forEach(Outcome::assertUnderstandable);
        Outcome outcome = Outcome.of(arena, caseNo);
        outcome.assertDoneOnce(twice);
        outcome.assertConsistent();
    }

    private <T> Future<T> atOnce(Supplier<T> act) {
        return two.submit(() -> {
            start.await();
            return act.get();
        });
    }
}
