package org.shouwen.walk;

import java.time.Instant;
import java.util.Random;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The clock of the application in this JVM, moved while people work, often to where a timer is just due. */
final class RunningClock implements OfficeClock {

    private final Records records;
    private final Runnable moved;

    /** @param moved told after each move */
    RunningClock(Records records, Runnable moved) {
        this.records = records;
        this.moved = moved;
    }

    @Override
    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    void set(Instant instant) {
        ClockUtil.offset(instant.toEpochMilli() - System.currentTimeMillis());
    }

    @Override
    public synchronized void move(Random chance) {
        Instant now = now();
        Instant target = Hops.from(now, records, chance)
                // what is on its way arrives some before and some after
                .minusMillis(chance.nextInt(150));
        if (target.isAfter(now)) {
            set(target);
        }
        moved.run();
    }

    @Override
    public void during(Runnable step) {
        step.run();
    }
}
