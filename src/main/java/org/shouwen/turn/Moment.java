package org.shouwen.turn;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The instant at which all of one act happens, however long it takes: what the application's clock says to the thread
 * while it acts. Without it an act could begin in time and end late.
 */
public final class Moment {

    private static final ThreadLocal<Instant> CURRENT = new ThreadLocal<>();

    private Moment() {}

    /** Empty where the thread is in no act, so that time runs for it. */
    public static Optional<Instant> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** An act within another happens at that one's instant. */
    public static <T> T at(Instant instant, Supplier<T> act) {
        if (CURRENT.get() != null) {
            return act.get();
        }
        CURRENT.set(instant);
        try {
            return act.get();
        } finally {
            CURRENT.remove();
        }
    }
}
