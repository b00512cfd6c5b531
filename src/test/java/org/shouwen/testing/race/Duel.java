package org.shouwen.testing.race;

import java.util.Set;

/**
 * One timer against one act.
 *
 * @param inTime codes of which one refuses the act when it comes in time; empty where it is done
 * @param late the same for when it comes late
 */
public record Duel(RacedTimer timer, Act act, Scene scene, Ending ending, Set<String> inTime, Set<String> late) {

    /** What becomes of that which the timer waits for, when the act comes in time. */
    enum Ending {
        SETTLED,
        STILL_OWED,
        /** What is owed begins with the act: at the instant itself it is due at once, later it is due another day. */
        OWED_FROM_THEN,
        NEVER_DUE
    }

    public Duel refusedInTime(String... codes) {
        return new Duel(timer, act, scene, ending, Set.of(codes), late);
    }

    public Duel refusedLate(String... codes) {
        return new Duel(timer, act, scene, ending, inTime, Set.of(codes));
    }

    Set<String> refusals(boolean isLate) {
        return isLate ? late : inTime;
    }

    /** Whether lateness is on record in the end. */
    boolean leavesLateness(boolean isLate) {
        return switch (ending) {
            case SETTLED -> isLate;
            case STILL_OWED -> true;
            case OWED_FROM_THEN -> !isLate;
            case NEVER_DUE -> false;
        };
    }

    public String pair() {
        return timer + " × " + act.element();
    }

    @Override
    public String toString() {
        return pair();
    }
}
