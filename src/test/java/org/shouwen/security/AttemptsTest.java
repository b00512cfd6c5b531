package org.shouwen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shouwen.security.Attempts.Limit;

class AttemptsTest {

    private static final Limit LIMIT =
            new Limit(3, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(10));

    private final MovedClock clock = new MovedClock();
    private final Attempts<String> attempts = new Attempts<>(LIMIT, clock);

    @Test
    void theFirstAreFreeAndEachFurtherOneWaitsTwiceAsLongUpToALimit() {
        begin(3);
        assertThat(attempts.wait("x")).isEqualTo(Duration.ofSeconds(10));
        assertThatThrownBy(() -> attempts.begin("x"))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class, e -> assertThat(e.seconds()).isEqualTo(10));

        clock.pass(Duration.ofSeconds(10));
        begin(1);
        assertThat(attempts.wait("x")).isEqualTo(Duration.ofSeconds(20));

        clock.pass(Duration.ofSeconds(20));
        begin(1);
        assertThat(attempts.wait("x")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whatIsRefusedIsNotCounted() {
        begin(3);
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> attempts.begin("x")).isInstanceOf(TooManyAttempts.class);
        }

        assertThat(attempts.wait("x")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void countingBeginsAnewAfterAWhileAndWhenTheClockIsMovedBack() {
        begin(3);
        clock.pass(Duration.ofMinutes(10));
        begin(3);
        clock.pass(Duration.ofMinutes(-10));
        begin(3);
    }

    @Test
    void oneThatIsTakenBackLetsNobodyWait() {
        begin(3);
        clock.pass(Duration.ofSeconds(10));
        begin(1);
        attempts.takeBack("x");

        begin(1);
    }

    @Test
    void ofManyAtOnceNoMoreThanTheFreeOnesComeThrough() throws Exception {
        AtomicInteger through = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(40);
        ExecutorService guessers = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 40; i++) {
            guessers.execute(() -> {
                try {
                    attempts.begin("x");
                    through.incrementAndGet();
                } catch (TooManyAttempts refused) {
                    // what is to be counted is who comes through
                } finally {
                    all.countDown();
                }
            });
        }
        all.await();
        guessers.shutdown();

        assertThat(through).hasValue(3);
    }

    @Test
    void aFloodOfKeysDrivesOutNothingThatIsGuessedAt() {
        begin(3);
        for (int i = 0; i < 60_000; i++) {
            attempts.wait("x");
            attempts.begin("flood " + i);
        }

        assertThat(attempts.wait("x")).isPositive();
    }

    private void begin(int times) {
        for (int i = 0; i < times; i++) {
            attempts.begin("x");
        }
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-03-10T01:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
