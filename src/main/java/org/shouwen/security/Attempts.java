package org.shouwen.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts attempts by a key and makes the next one wait once there were too many, twice as long after each further one.
 * Kept in memory, and as much of it as fits: what is asked for often stays, so that a flood of new keys drives nothing
 * out that is being guessed at.
 *
 * @param <K> what is counted by
 */
final class Attempts<K> {

    private static final int MOST_KEYS = 20_000;

    /**
     * @param free attempts that wait for nothing
     * @param first after the last free one
     * @param forgottenAfter counting begins anew so long after the last attempt
     */
    record Limit(int free, Duration first, Duration longest, Duration forgottenAfter) {}

    /** @param before when the one before the last was */
    private record Count(int attempts, Instant last, Instant before) {}

    private final Cache<K, Count> counts =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).build();
    private final Limit limit;
    private final Clock clock;

    Attempts(Limit limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    Duration wait(K key) {
        return wait(counts.getIfPresent(key), clock.instant());
    }

    /** Counts one more, before anybody knows whether it fails: of many at once no more than those free come through. */
    void begin(K key) throws TooManyAttempts {
        Instant now = clock.instant();
        counts.asMap().compute(key, (k, count) -> {
            Duration wait = wait(count, now);
            if (!wait.isZero()) {
                throw new TooManyAttempts(wait);
            }
            return oneMore(count, now);
        });
    }

    /** One that was begun did not fail: nobody waits because of it. */
    void takeBack(K key) {
        counts.asMap()
                .computeIfPresent(
                        key,
                        (k, count) -> count.attempts() <= 1
                                ? null
                                : new Count(count.attempts() - 1, count.before(), count.before()));
    }

    void forgive(K key) {
        counts.invalidate(key);
    }

    private Duration wait(Count count, Instant now) {
        if (!remembered(count, now) || count.attempts() < limit.free()) {
            return Duration.ZERO;
        }
        int doublings = Math.min(count.attempts() - limit.free(), 20);
        Duration wait = limit.first().multipliedBy(1L << doublings);
        Duration shortened = wait.compareTo(limit.longest()) > 0 ? limit.longest() : wait;
        Duration left = shortened.minus(Duration.between(count.last(), now));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Count oneMore(Count count, Instant now) {
        return remembered(count, now) ? new Count(count.attempts() + 1, now, count.last()) : new Count(1, now, now);
    }

    /** A clock that was moved back forgets, too. */
    private boolean remembered(Count count, Instant now) {
        return count != null && Duration.between(count.last(), now).abs().compareTo(limit.forgottenAfter()) < 0;
    }
}
