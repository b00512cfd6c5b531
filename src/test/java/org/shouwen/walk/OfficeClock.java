package org.shouwen.walk;

import java.time.Instant;
import java.util.Random;

/** The clock of the office, which the walk moves forward, over deadlines. */
public interface OfficeClock {

    Instant now();

    void move(Random chance);

    /** Takes a step; whether the clock may be moved meanwhile is up to the clock. */
    void during(Runnable step);
}
