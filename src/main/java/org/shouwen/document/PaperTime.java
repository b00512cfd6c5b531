package org.shouwen.document;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Dates and times as papers write them, in the office's zone. */
@Component
public class PaperTime {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日HH时mm分");

    private final Clock clock;

    PaperTime(Clock clock) {
        this.clock = clock;
    }

    /** 2026年3月10日. */
    public String day(Instant instant) {
        return DAY.format(instant.atZone(clock.getZone()));
    }

    /** 2027年1月4日17时30分(暂定,放假安排公布后可能调整). */
    public String limit(Instant dueAt, boolean provisional) {
        return provisional ? minute(dueAt) + "(暂定,放假安排公布后可能调整)" : minute(dueAt);
    }

    /** 2026年3月10日09时05分. */
    public String minute(Instant instant) {
        return MINUTE.format(instant.atZone(clock.getZone()));
    }
}
