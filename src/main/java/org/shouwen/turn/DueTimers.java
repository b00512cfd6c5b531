package org.shouwen.turn;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The timers that wait in cases; implemented by whoever knows the engine. */
public interface DueTimers {

    /** Ids of those due strictly before the instant, in the order of their instants; stopped and given-up ones left out. */
    List<String> before(Instant instant, Collection<String> caseNos);

    /**
     * Lets one do what it is there for, in a turn and transaction of its own and on nobody's behalf; does nothing where it is
     * no longer there or no longer due. A failure is noted with the timer and thrown.
     */
    void fire(String timerId);
}
