package org.shouwen.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CachedTest {

    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void isReadOnceAndThenKept() {
        Cached<Integer> cached = new Cached<>(reads::incrementAndGet);

        assertThat(cached.get()).isEqualTo(1);
        assertThat(cached.get()).isEqualTo(1);
    }

    @Test
    void isReadAgainAfterAChangeOnThisNode() {
        Cached<Integer> cached = new Cached<>(reads::incrementAndGet);
        cached.get();

        cached.forget();

        assertThat(cached.get()).isEqualTo(2);
    }

    @Test
    void isReadAgainAfterFiveSeconds() {
        AtomicLong nanoTime = new AtomicLong();
        Cached<Integer> cached = new Cached<>(reads::incrementAndGet, Cached.STALE_AFTER, nanoTime::get);
        cached.get();

        nanoTime.set(Duration.ofSeconds(5).toNanos() - 1);
        assertThat(cached.get()).isEqualTo(1);

        nanoTime.set(Duration.ofSeconds(5).toNanos());
        assertThat(cached.get()).isEqualTo(2);
    }

    @Test
    void valueReadWhileAChangeWasCommittedIsNotKept() {
        AtomicReference<Cached<Integer>> self = new AtomicReference<>();
        self.set(new Cached<>(() -> {
            int read = reads.incrementAndGet();
            if (read == 1) {
                self.get().forget();
            }
            return read;
        }));

        assertThat(self.get().get()).isEqualTo(1);
        assertThat(self.get().get()).isEqualTo(2);
    }
}
