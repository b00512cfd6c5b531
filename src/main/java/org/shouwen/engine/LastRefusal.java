package org.shouwen.engine;

import java.util.Optional;
import org.shouwen.refusal.Refusal;

/**
 * The refusal that ended the engine command of this request. The engine's REST layer wraps what a command throws in
 * exceptions of its own, and differently by resource; the filter around it reads the true reason here.
 */
public final class LastRefusal {

    private static final ThreadLocal<Refusal> LAST = new ThreadLocal<>();

    private LastRefusal() {}

    public static void clear() {
        LAST.remove();
    }

    public static void remember(Refusal refusal) {
        LAST.set(refusal);
    }

    public static Optional<Refusal> take() {
        Optional<Refusal> last = Optional.ofNullable(LAST.get());
        LAST.remove();
        return last;
    }
}
