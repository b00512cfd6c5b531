package org.shouwen.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** An instant as people write it. */
final class ChineseTime {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private ChineseTime() {}

    /** Null where there is no instant. */
    static String of(Instant instant, ZoneId zone) {
        return instant == null ? null : FORMAT.format(instant.atZone(zone));
    }
}
