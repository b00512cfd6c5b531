package org.shouwen.check;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A deadline as the ledger has it.
 *
 * @param openName its name while it has not ended, else null
 * @param entries in their order
 */
public record LedgerLine(
        long id,
        String name,
        String openName,
        String state,
        Instant startedAt,
        Instant dueAt,
        Instant endedAt,
        int entryCount,
        List<Entry> entries) {

    public record Entry(int no, String kind, Instant at) {}

    public boolean isOpen() {
        return endedAt == null;
    }

    public boolean isPaused() {
        return state.equals("PAUSED");
    }

    public boolean isRunning() {
        return state.equals("RUNNING");
    }

    public boolean isMet() {
        return state.equals("MET");
    }

    /** Whether it was over before what was due had been done: at the instant itself, to the millisecond, is in time. */
    public boolean isMissed(Instant now) {
        return !standsStill() && end(now).isAfter(dueAt);
    }

    /** As {@link #isMissed}; at the instant itself, where what was due has not been done, it may already have been seen. */
    public boolean mayBeMissed(Instant now) {
        return isMissed(now) || !standsStill() && !isMet() && end(now).equals(dueAt);
    }

    /** Whether it is paused, or the matter ended while it was: then nothing is due. */
    public boolean standsStill() {
        return isPaused()
                || !isOpen()
                        && !isMet()
                        && entries.size() > 1
                        && entries.get(entries.size() - 2).kind().equals("PAUSE");
    }

    private Instant end(Instant now) {
        return (endedAt == null ? now : endedAt).truncatedTo(ChronoUnit.MILLIS);
    }
}
