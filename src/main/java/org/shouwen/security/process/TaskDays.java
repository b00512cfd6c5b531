package org.shouwen.security.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.shouwen.deadline.DueTimes;
import org.shouwen.deadline.WorkingCalendar;
import org.shouwen.security.ForModels;
import org.springframework.stereotype.Component;

/** The days that lists of tasks and models speak of, as they are at the moment they are asked for. */
@Component
public class TaskDays {

    private final WorkingCalendar calendar;
    private final DueTimes times;
    private final Clock clock;

    TaskDays(WorkingCalendar calendar, DueTimes times, Clock clock) {
        this.calendar = calendar;
        this.times = times;
        this.clock = clock;
    }

    /** What is due before it is overdue. */
    @ForModels
    public Date earliestInTime() {
        return Date.from(times.earliestInTime());
    }

    /** What is due after it is not overdue: the engine compares without the instant itself. */
    @ForModels
    public Date latestOverdue() {
        return Date.from(times.earliestInTime().minusMillis(1));
    }

    @ForModels
    public Date endOfToday() {
        return Date.from(times.endOfToday());
    }

    @ForModels
    public Date endOfNextWorkingDay() {
        LocalDate after = calendar.nextWorkingDay(LocalDate.now(clock)).plusDays(1);
        return Date.from(after.atStartOfDay(clock.getZone()).toInstant());
    }

    /** When the office closes today; after that, on the next working day. */
    @ForModels
    public Date endOfServiceDay() {
        return Date.from(calendar.closingOfServiceDay(clock.instant()));
    }
}
