package org.shouwen.processadmin.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.shouwen.deadline.WorkingCalendar;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Component;

/** The task is done when the year is there, not when somebody says so. */
@Component
class ImportCalendarYear implements TaskListener {

    private final WorkingCalendar calendar;

    ImportCalendarYear(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void notify(DelegateTask task) {
        int year = CalendarImportProcess.year(task.getExecution().getProcessBusinessKey());
        if (!calendar.isLoaded(year)) {
            throw Refusal.of(RefusalCode.CALENDAR_NOT_LOADED, "%d 年节假日安排尚未导入,请先在“流程管理”页面导入。".formatted(year));
        }
    }
}
