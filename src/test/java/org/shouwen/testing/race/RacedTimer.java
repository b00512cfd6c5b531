package org.shouwen.testing.race;

import java.util.Set;
import org.shouwen.testing.race.Duel.Ending;

/**
 * A timer of a model, and what it leaves when its instant has passed.
 *
 * @param line event in the timeline of the case, or null
 * @param reason of the report to the supervisors, or null
 * @param deadline name in the ledger, or null where it only reminds
 */
public record RacedTimer(String process, String event, String line, String reason, String deadline) {

    public static RacedTimer of(String process, String event) {
        return new RacedTimer(process, event, null, null, null);
    }

    public RacedTimer writes(String event) {
        return new RacedTimer(process, this.event, event, reason, deadline);
    }

    public RacedTimer reports(String escalationReason) {
        return new RacedTimer(process, event, line, escalationReason, deadline);
    }

    public RacedTimer guards(String ledgerName) {
        return new RacedTimer(process, event, line, reason, ledgerName);
    }

    /** The act does what the timer waits for, in time or late. */
    public Duel settledBy(Act act, Scene scene) {
        return new Duel(this, act, scene, Ending.SETTLED, Set.of(), Set.of());
    }

    /** The act may be done at any time, and what the timer waits for is still owed. */
    public Duel untouchedBy(Act act, Scene scene) {
        return new Duel(this, act, scene, Ending.STILL_OWED, Set.of(), Set.of());
    }

    /** What the timer waits for is owed from the act on only. */
    public Duel begunBy(Act act, Scene scene) {
        return new Duel(this, act, scene, Ending.OWED_FROM_THEN, Set.of(), Set.of());
    }

    /** Nothing is due at the timer's instant: the clock stands still, or what was due is done. */
    public Duel idleFor(Act act, Scene scene) {
        return new Duel(this, act, scene, Ending.NEVER_DUE, Set.of(), Set.of());
    }

    @Override
    public String toString() {
        return process + "." + event;
    }
}
