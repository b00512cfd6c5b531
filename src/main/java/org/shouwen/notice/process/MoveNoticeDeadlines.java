package org.shouwen.notice.process;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.shouwen.application.ApplicationClock;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.deadline.DeadlineMoved;
import org.shouwen.deadline.Limits;
import org.shouwen.engine.CaseTimers;
import org.shouwen.engine.ProcessVariable;
import org.shouwen.notice.NoticeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves tasks and timers when a calendar year becomes known and a deadline of the review with it. */
@Component
class MoveNoticeDeadlines {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CaseTimers timers;
    private final ApplicationClock deadlines;
    private final NoticeService notices;
    private final Limits limits;

    MoveNoticeDeadlines(
            RuntimeService runtime,
            TaskService tasks,
            CaseTimers timers,
            ApplicationClock deadlines,
            NoticeService notices,
            Limits limits) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.timers = timers;
        this.deadlines = deadlines;
        this.notices = notices;
        this.limits = limits;
    }

    @EventListener
    void move(DeadlineMoved moved) {
        Arrays.stream(ApplicationDeadline.values())
                .filter(deadline -> deadline.code().equals(moved.name()))
                .forEach(deadline -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(NoticeProcess.KEY)
                        .processInstanceBusinessKey(moved.caseNo())
                        .list()
                        .forEach(instance -> move(deadline, moved.dueAt(), instance)));
    }

    private void move(ApplicationDeadline deadline, Instant dueAt, ProcessInstance instance) {
        switch (deadline) {
            case NOTICE -> {
                Instant warningAt = deadlines.warningBefore(dueAt, limits.get("noticeWindow"));
                timer(instance, NoticeProcess.NOTICE_WINDOW_CLOSED, NoticeProcess.NOTICE_DEADLINE, dueAt);
                timer(instance, NoticeProcess.NOTICE_WARNING, NoticeProcess.NOTICE_WARNING_AT, warningAt);
                dueDates(instance, dueAt);
            }
            case SUPPLEMENT -> {
                Instant reminderAt = notices.waitingUntil(dueAt).reminderAt();
                timer(instance, NoticeProcess.SUPPLEMENT_LAPSED, NoticeProcess.SUPPLEMENT_DEADLINE, dueAt);
                timer(instance, NoticeProcess.SUPPLEMENT_REMINDER, NoticeProcess.SUPPLEMENT_REMINDER_AT, reminderAt);
            }
            case SUPPLEMENT_CHECK -> {
                timer(instance, NoticeProcess.SUPPLEMENT_CHECK_OVERDUE, NoticeProcess.SUPPLEMENT_CHECK_DUE_AT, dueAt);
                dueDates(instance, dueAt);
            }
            default -> {}
        }
    }

    private void timer(ProcessInstance instance, String event, ProcessVariable<Instant> variable, Instant at) {
        runtime.setVariable(instance.getId(), variable.name(), Date.from(at));
        timers.move(instance.getBusinessKey(), List.of(event), at);
    }

    private void dueDates(ProcessInstance instance, Instant dueAt) {
        tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .list()
                .forEach(task -> tasks.setDueDate(task.getId(), Date.from(dueAt)));
    }
}
