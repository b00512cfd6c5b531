package org.shouwen.cache;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A value read from the database and kept in memory. A change that another node made is seen after at most
 * {@link #STALE_AFTER}; after a change made on this node, call {@link #forget()} once it is committed, and every later
 * {@link #get()} sees it.
 *
 * <p>Staleness is elapsed time and independent of the application's clock, which the demo moves back and forth. Two
 * threads may load at once rather than wait for each other: a waiting thread could hold the database connection that
 * the loading one needs.
 */
public final class Cached<T> {

    public static final Duration STALE_AFTER = Duration.ofSeconds(5);

    private final Supplier<T> source;
    private final Duration staleAfter;
    private final LongSupplier nanoTime;
    private Loaded<T> loaded;
    private long generation;

    /** @param source reads the value; never null, immutable since all threads share it */
    public Cached(Supplier<T> source) {
        this(source, STALE_AFTER, System::nanoTime);
    }

    Cached(Supplier<T> source, Duration staleAfter, LongSupplier nanoTime) {
        this.source = source;
        this.staleAfter = staleAfter;
        this.nanoTime = nanoTime;
    }

    public T get() {
        long startedIn;
        synchronized (this) {
            if (loaded != null && nanoTime.getAsLong() - loaded.atNanos < staleAfter.toNanos()) {
                return loaded.value;
            }
            startedIn = generation;
        }
        Loaded<T> fresh = new Loaded<>(nanoTime.getAsLong(), source.get());
        synchronized (this) {
            if (startedIn == generation) {
                loaded = fresh;
            }
        }
        return fresh.value;
    }

    /** Makes sure that no value read before this call is kept, not even one that is being read just now. */
    public synchronized void forget() {
        generation++;
        loaded = null;
    }

    private record Loaded<T>(long atNanos, T value) {}
}
