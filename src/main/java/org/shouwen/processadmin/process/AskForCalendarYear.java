package org.shouwen.processadmin.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.shouwen.deadline.CalendarYearLoaded;
import org.shouwen.deadline.CalendarYearMissing;
import org.shouwen.deadline.WorkingCalendar;
import org.shouwen.engine.AsSystem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks for a year as long as it is missing, once. */
@Component
class AskForCalendarYear {

    private final RuntimeService runtime;
    private final AsSystem system;
    private final WorkingCalendar calendar;

    AskForCalendarYear(RuntimeService runtime, AsSystem system, WorkingCalendar calendar) {
        this.runtime = runtime;
        this.system = system;
        this.calendar = calendar;
    }

    /** The instance belongs to no office: the calendar is the same for all. */
    @EventListener
    void ask(CalendarYearMissing missing) {
        String businessKey = CalendarImportProcess.businessKey(missing.year());
        system.run(() -> {
            long asked = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(CalendarImportProcess.KEY)
                    .processInstanceBusinessKey(businessKey)
                    .count();
            if (asked == 0) {
                runtime.startProcessInstanceByMessage(
                        CalendarImportProcess.YEAR_MISSING,
                        businessKey,
                        Map.of(CalendarImportProcess.IMPORT_DUE_AT.name(), Date.from(dueAt(missing.year()))));
            }
        });
    }

    /** Before the year begins; of a year that has begun, overdue. */
    private Instant dueAt(int year) {
        return calendar.closing(calendar.previousWorkingDay(LocalDate.of(year, 1, 1)));
    }

    @EventListener
    void settle(CalendarYearLoaded loaded) {
        system.run(() -> runtime.createMessageCorrelation(CalendarImportProcess.YEAR_LOADED)
                .processInstanceBusinessKey(CalendarImportProcess.businessKey(loaded.year()))
                .correlateAll());
    }
}
