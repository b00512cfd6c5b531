package org.shouwen.cache;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/** A number for operators, counted in the database at most every {@link #STALE_AFTER} however often it is asked for. */
public final class Figure {

    public static final Duration STALE_AFTER = Duration.ofSeconds(30);

    private Figure() {}

    public static void register(MeterRegistry registry, String name, String description, Supplier<Long> count) {
        Cached<Long> counted = new Cached<>(count, STALE_AFTER, System::nanoTime);
        Gauge.builder(name, counted, Cached::get)
                .description(description)
                .strongReference(true)
                .register(registry);
    }
}
