package org.shouwen.testing.race;

/** A fresh case in the state in which a timer waits, the clock standing before its instant. */
@FunctionalInterface
public interface Scene {

    /** @return number of the case */
    String set(Arena arena);

    /** What somebody does in it before. */
    default Scene then(Act act) {
        return arena -> {
            String caseNo = set(arena);
            act.done(arena, caseNo);
            return caseNo;
        };
    }

    /** Time goes on until then, and whatever is due on the way happens. */
    default Scene until(String local) {
        return arena -> {
            String caseNo = set(arena);
            arena.passesTo(caseNo, arena.time().at(local));
            return caseNo;
        };
    }
}
