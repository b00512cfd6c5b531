package org.shouwen.nodes;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.shouwen.testing.Caller;
import org.shouwen.walk.Hops;
import org.shouwen.walk.OfficeClock;
import org.shouwen.walk.Records;
import org.shouwen.walk.Servers;

/**
 * The clocks of all nodes, moved one after the other. They differ by the time that takes; so nobody takes a step meanwhile, and
 * they stop where nothing is due for a while. Never behind the machine's time, at which a node starts.
 */
final class DemoClocks implements OfficeClock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration QUIET = Duration.ofMinutes(2);

    private final Servers servers;
    private final Records records;
    private final ReadWriteLock moving = new ReentrantReadWriteLock();
    private volatile Duration ahead;

    /** On the morning of the next working day. */
    DemoClocks(Servers servers, Records records) {
        this.servers = servers;
        this.records = records;
        moveTo(nextMorning());
    }

    @Override
    public Instant now() {
        return Instant.now().plus(ahead);
    }

    @Override
    public void move(Random chance) {
        moving.writeLock().lock();
        try {
            moveTo(Hops.from(now(), records, chance));
        } finally {
            moving.writeLock().unlock();
        }
    }

    @Override
    public void during(Runnable step) {
        moving.readLock().lock();
        try {
            step.run();
        } finally {
            moving.readLock().unlock();
        }
    }

    void pass(Duration time) {
        moving.writeLock().lock();
        try {
            moveTo(now().plus(time));
        } finally {
            moving.writeLock().unlock();
        }
    }

    /** A node that has just started gets the time of the others before anybody asks it. */
    void joins(int port) {
        moving.writeLock().lock();
        try {
            set(port, now());
            servers.joins(port);
        } finally {
            moving.writeLock().unlock();
        }
    }

    private void moveTo(Instant target) {
        Instant quiet = target;
        for (Optional<Instant> due = dueSoon(quiet); due.isPresent(); due = dueSoon(quiet)) {
            quiet = due.get().plusSeconds(1);
        }
        Instant reached = quiet;
        servers.all().forEach(port -> set(port, reached));
        ahead = Duration.between(Instant.now(), reached);
    }

    private Optional<Instant> dueSoon(Instant instant) {
        return records.nextDue(instant).filter(due -> due.isBefore(instant.plus(QUIET)));
    }

    private static void set(int port, Instant instant) {
        new Caller(port, "adm01")
                .put(
                        "/api/demo/clock",
                        Map.of("now", instant.atZone(ZONE).toOffsetDateTime().toString()))
                .ok();
    }

    private static Instant nextMorning() {
        ZonedDateTime day = ZonedDateTime.now(ZONE).plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day.toLocalDate().atTime(8, 40).atZone(ZONE).toInstant();
    }
}
