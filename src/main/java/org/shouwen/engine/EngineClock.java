package org.shouwen.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.shouwen.turn.Moment;

/**
 * The engine's own time, so that engine and application can never disagree on what time it is; within an act, the instant of
 * that act.
 */
final class EngineClock extends Clock {

    private final ZoneId zone;

    EngineClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new EngineClock(other);
    }

    @Override
    public Instant instant() {
        return Moment.current().orElseGet(() -> ClockUtil.getCurrentTime().toInstant());
    }
}
