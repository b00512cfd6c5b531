package org.shouwen.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** An instant as people write it, in the office's zone. */
@Component
class ComplaintTime {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Clock clock;

    ComplaintTime(Clock clock) {
        this.clock = clock;
    }

    /** A dash where there is no instant. */
    String of(Instant instant) {
        return instant == null ? "—" : FORMAT.format(instant.atZone(clock.getZone()));
    }
}
