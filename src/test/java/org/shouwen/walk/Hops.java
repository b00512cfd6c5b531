package org.shouwen.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** How far the clock is moved: mostly to the next instant at which something is due. */
public final class Hops {

    private static final Duration FAR = Duration.ofDays(2);

    private Hops() {}

    public static Instant from(Instant now, Records records, Random chance) {
        int draw = chance.nextInt(20);
        if (draw < 12) {
            return records.nextDue(now.plusMillis(200))
                    .filter(due -> due.isBefore(now.plus(FAR)))
                    .orElse(now.plus(Duration.ofMinutes(30 + chance.nextInt(900))));
        }
        return now.plus(Duration.ofMinutes(draw < 17 ? 1 + chance.nextInt(40) : 60 + chance.nextInt(480)));
    }
}
