package org.shouwen.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.shouwen.deadline.DueTimes;
import org.shouwen.deadline.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Words for the time that is left, as people at the counter say it. */
@Component
public class RemainingTime {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final WorkingCalendar calendar;
    private final DueTimes times;
    private final Clock clock;

    RemainingTime(WorkingCalendar calendar, DueTimes times, Clock clock) {
        this.calendar = calendar;
        this.times = times;
        this.clock = clock;
    }

    /** @param dueAt may be past */
    public TimeLeft left(Instant dueAt) {
        return new TimeLeft(until(dueAt), times.isOverdue(dueAt), times.isToday(dueAt));
    }

    String until(Instant dueAt) {
        ZonedDateTime due = dueAt.atZone(clock.getZone());
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        if (times.isOverdue(dueAt)) {
            int days = calendar.workingDaysBetween(due.toLocalDate(), today);
            return days == 0
                    ? "已超期(%s到期)".formatted(DAY.format(due))
                    : "已超期 %d 个工作日(%s到期)".formatted(days, DAY.format(due));
        }
        if (times.isToday(dueAt)) {
            Duration left = Duration.between(now, due);
            return "今日%s到期,剩 %d 小时 %d 分".formatted(HOUR.format(due), left.toHours(), left.toMinutesPart());
        }
        return "剩 %d 个工作日(%s到期)".formatted(calendar.workingDaysBetween(today, due.toLocalDate()), DAY.format(due));
    }
}
