package org.shouwen.security.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.shouwen.deadline.WorkingCalendar;
import org.springframework.stereotype.Component;

/** The days that lists of tasks and models speak of, as they are at the moment they are asked for. */
@Component
public class TaskDays {

    private final WorkingCalendar calendar;
    private final Clock clock;

    TaskDays(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    public Date endOfToday() {
        return startOf(LocalDate.now(clock).plusDays(1));
    }

    public Date endOfNextWorkingDay() {
        return startOf(calendar.nextWorkingDay(LocalDate.now(clock)).plusDays(1));
    }

    /** When the office closes today; after that, on the next working day. */
    public Date endOfServiceDay() {
        return Date.from(calendar.closingOfServiceDay(clock.instant()));
    }

    private Date startOf(LocalDate day) {
        Instant midnight = day.atStartOfDay(clock.getZone()).toInstant();
        return Date.from(midnight);
    }
}
