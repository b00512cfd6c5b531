package org.shouwen.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
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
    void isReadAgainWhenStale() throws InterruptedException {
        Cached<Integer> cached = new Cached<>(reads::incrementAndGet, Duration.ofMillis(10));
        cached.get();

        Thread.sleep(20);

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
