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

    default Scene at(String local) {
        return arena -> {
            String caseNo = set(arena);
            arena.time().is(local);
            return caseNo;
        };
    }

    /** Whatever is due by now has happened. */
    default Scene settled() {
        return arena -> {
            String caseNo = set(arena);
            arena.runsWhatIsDue(caseNo);
            return caseNo;
        };
    }
}
