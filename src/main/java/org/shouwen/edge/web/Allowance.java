package org.shouwen.edge.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many requests an address may make within a minute. Remembers so many addresses and no more; each node for itself. */
class Allowance {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 20_000;
    private static final int OF_A_NETWORK = 4;

    private final Clock clock;
    private final int perMinute;
    private final Map<String, Asked> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private record Asked(Instant since, int times) {}

    Allowance(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Takes one of an address's requests. @return how long to wait for the next, zero where it may go on */
    synchronized Duration take(String address) {
        String from = network(address);
        Instant now = clock.instant();
        Asked before = remembered.get(from);
        // a clock that was put back, as that of the demo may be, makes nobody wait for longer
        boolean over =
                before == null || Duration.between(before.since(), now).abs().compareTo(MINUTE) >= 0;
        Asked asked = over ? new Asked(now, 1) : new Asked(before.since(), before.times() + 1);
        remembered.put(from, asked);
        return asked.times() <= perMinute
                ? Duration.ZERO
                : MINUTE.minus(Duration.between(asked.since(), now).abs());
    }

    /** Whoever has one address of IPv6 has 2^64 of them. */
    private static String network(String address) {
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        return String.join(":", Arrays.copyOf(address.split(":", -1), OF_A_NETWORK));
    }
}
