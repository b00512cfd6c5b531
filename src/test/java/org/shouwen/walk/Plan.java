package org.shouwen.walk;

import java.util.Random;
import java.util.stream.Stream;

/**
 * How far a walk goes. The same seed draws the same for each step; which of ten people takes it when is the machine's affair.
 *
 * @param cases how many intakes are registered on the way
 */
public record Plan(long seed, int steps, int cases) {

    /** Steps from one move of the clock to the next. */
    private static final int MOVE = 12;

    /** As told by {@code -Dshouwen.walk.seed=}, {@code .steps=} and {@code .cases=}, otherwise by these. */
    public static Plan of(int steps, int cases) {
        return new Plan(
                Long.getLong("shouwen.walk.seed", 1),
                Integer.getInteger("shouwen.walk.steps", steps),
                Integer.getInteger("shouwen.walk.cases", cases));
    }

    /** Whether somebody asked for a walk. */
    static boolean isGiven() {
        return Stream.of("seed", "steps", "cases").anyMatch(part -> System.getProperty("shouwen.walk." + part) != null);
    }

    Random chance(int step) {
        return new Random(seed * 1_000_003 + step);
    }

    boolean movesClock(int step) {
        return step % MOVE == MOVE - 1;
    }

    /** Half of them in the first quarter, so that there is something to do. */
    boolean registers(int step) {
        int early = steps / 4;
        int every = step < early ? 2 * early / cases : 2 * (steps - early) / cases;
        return step % Math.max(1, every) == 0;
    }

    /** One complaint for each ten intakes. */
    boolean complains(int step) {
        return step % Math.max(1, 10 * steps / cases) == 3;
    }
}
