package org.shouwen.walk;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.springframework.dao.DataAccessException;

/**
 * Ten people work at random, with each other and against each other, while the clock runs over deadlines. What they may do and
 * what they may not do is both tried, through the ways in that people and programs have.
 */
public final class Walk {

    private static final int PEOPLE = 10;

    private final Plan plan;
    private final OfficeClock clock;
    private final Steps steps;
    private final Tally tally = new Tally();
    private final Journal journal = new Journal();
    private final ConcurrentHashMap<Integer, Runnable> disturbances = new ConcurrentHashMap<>();

    public Walk(Plan plan, Servers servers, OfficeClock clock, Records records) {
        this.plan = plan;
        this.clock = clock;
        this.steps = new Steps(new Desk(servers, tally, journal), clock, records);
    }

    /** Instead of this step, something happens to the servers; nobody moves the clock meanwhile. */
    public Walk disturbedAt(int step, Runnable disturbance) {
        disturbances.put(step, disturbance);
        return this;
    }

    public Walk take() throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<?>> walks = IntStream.range(0, PEOPLE)
                    .<Future<?>>mapToObj(person -> people.submit(() -> walk(next)))
                    .toList();
            for (Future<?> walk : walks) {
                walk.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("The walk itself failed: " + this, e.getCause());
        } finally {
            people.shutdownNow();
        }
        return this;
    }

    /** When everybody has stopped and everything due has been done. */
    public void assertFlawless(Checker checker) {
        SoftAssertions all = new SoftAssertions();
        all.assertThat(tally.faults())
                .as("answers that nobody may get, %s", plan)
                .isEmpty();
        all.assertThat(checker.contradictions()).as("records, %s", plan).isEmpty();
        all.assertThat(checker.missing(journal.registered()))
                .as("acknowledged and lost, %s", plan)
                .isEmpty();
        all.assertThat(checker.undone(journal.completed()))
                .as("acknowledged and undone, %s", plan)
                .isEmpty();
        all.assertAll();
    }

    Tally tally() {
        return tally;
    }

    private void walk(AtomicInteger next) {
        for (int step = next.getAndIncrement(); step < plan.steps(); step = next.getAndIncrement()) {
            Runnable disturbance = disturbances.get(step);
            if (disturbance != null) {
                clock.during(disturbance);
                continue;
            }
            try {
                if (plan.movesClock(step)) {
                    clock.move(plan.chance(step));
                } else {
                    int number = step;
                    clock.during(() -> take(number));
                }
            } catch (UncheckedIOException | DataAccessException noAnswer) {
                tally.addUnanswered();
            }
        }
    }

    private void take(int step) {
        if (plan.registers(step)) {
            steps.register(plan.chance(step));
        } else if (plan.complains(step)) {
            steps.complain(plan.chance(step));
        } else {
            steps.take(plan.chance(step));
        }
    }

    @Override
    public String toString() {
        return "%s: %s, races lost: %d".formatted(plan, tally.byStatus(), tally.alreadyDone());
    }
}
