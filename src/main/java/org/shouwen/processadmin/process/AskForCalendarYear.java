package org.shouwen.processadmin.process;

import org.camunda.bpm.engine.RuntimeService;
import org.shouwen.deadline.CalendarYearLoaded;
import org.shouwen.deadline.CalendarYearMissing;
import org.shouwen.engine.AsSystem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks for a year as long as it is missing, once. */
@Component
class AskForCalendarYear {

    private final RuntimeService runtime;
    private final AsSystem system;

    AskForCalendarYear(RuntimeService runtime, AsSystem system) {
        this.runtime = runtime;
        this.system = system;
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
                runtime.startProcessInstanceByMessage(CalendarImportProcess.YEAR_MISSING, businessKey);
            }
        });
    }

    @EventListener
    void settle(CalendarYearLoaded loaded) {
        system.run(() -> runtime.createMessageCorrelation(CalendarImportProcess.YEAR_LOADED)
                .processInstanceBusinessKey(CalendarImportProcess.businessKey(loaded.year()))
                .correlateAll());
    }
}
