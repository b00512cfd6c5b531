package org.shouwen.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shouwen.deadline.WorkingCalendar;
import org.shouwen.engine.FieldContext;
import org.shouwen.engine.FieldRule;
import org.shouwen.refusal.Violation;
import org.springframework.stereotype.Component;

/** For days until which something has to be done: after today, and somebody is at work. */
@Component
class FutureWorkingDay implements FieldRule {

    private final WorkingCalendar calendar;
    private final Clock clock;

    FutureWorkingDay(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "futureWorkingDay";
    }

    @Override
    public List<Violation> check(FieldContext field, Object value) {
        LocalDate day = (LocalDate) value;
        return day.isAfter(LocalDate.now(clock)) && calendar.isWorkingDay(day)
                ? List.of()
                : List.of(
                        field.invalid("「%s」应为今天以后的工作日。".formatted(field.field().label())));
    }
}
