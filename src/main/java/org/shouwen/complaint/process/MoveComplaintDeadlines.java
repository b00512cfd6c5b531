package org.shouwen.complaint.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.shouwen.complaint.ComplaintDeadline;
import org.shouwen.complaint.ComplaintService;
import org.shouwen.complaint.Schedule;
import org.shouwen.deadline.DeadlineMoved;
import org.shouwen.engine.CaseTimers;
import org.shouwen.engine.ProcessVariable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves variables, tasks and timers with their deadlines: when a leader sets a limit, or a calendar year becomes known. */
@Component
class MoveComplaintDeadlines {

    private static final Map<ComplaintDeadline, ProcessVariable<Instant>> VARIABLES = Map.of(
            ComplaintDeadline.INSTRUCTION, ComplaintProcess.INSTRUCTION_DUE_AT,
            ComplaintDeadline.DEPARTMENT, ComplaintProcess.NOTICE_DUE_AT,
            ComplaintDeadline.REPLY, ComplaintProcess.REPLY_DEADLINE,
            ComplaintDeadline.STATEMENT, ComplaintProcess.STATEMENT_DUE_AT,
            ComplaintDeadline.INTERIM, ComplaintProcess.INTERIM_DUE_AT);

    private static final Map<ComplaintDeadline, List<String>> TIMERS = Map.of(
            ComplaintDeadline.DEPARTMENT, List.of(ComplaintProcess.DEPARTMENT_LATE),
            ComplaintDeadline.REPLY, List.of(ComplaintProcess.REPLY_OVERDUE, ComplaintProcess.LINKED_REPLY_OVERDUE),
            ComplaintDeadline.STATEMENT, List.of(ComplaintProcess.STATEMENT_MISSED));

    private static final Map<ComplaintDeadline, List<String>> TASKS = Map.of(
            ComplaintDeadline.INSTRUCTION, List.of("leaderInstructs"),
            ComplaintDeadline.DEPARTMENT, List.of("departmentHandles"),
            ComplaintDeadline.REPLY, List.of("explainAndGuide", "tellLinked", ComplaintProcess.REPLY_TASK),
            ComplaintDeadline.INTERIM, List.of("interimReply"));

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CaseTimers timers;
    private final ComplaintService complaints;

    MoveComplaintDeadlines(RuntimeService runtime, TaskService tasks, CaseTimers timers, ComplaintService complaints) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.timers = timers;
        this.complaints = complaints;
    }

    @EventListener
    void move(DeadlineMoved moved) {
        ComplaintDeadline.ofCode(moved.name())
                .filter(deadline -> isOpen(moved.caseNo()))
                .ifPresent(deadline -> move(moved.caseNo(), deadline, moved.dueAt()));
    }

    /** Of the answer, and of the warning before it. */
    void moveTimers(String complaintNo, Schedule schedule) {
        timers.move(complaintNo, List.of(ComplaintProcess.REPLY_OVERDUE), schedule.replyDeadline());
        timers.move(complaintNo, List.of(ComplaintProcess.REPLY_WARNING), schedule.replyWarningAt());
    }

    private void move(String complaintNo, ComplaintDeadline deadline, Instant dueAt) {
        set(complaintNo, VARIABLES.get(deadline), dueAt);
        timers.move(complaintNo, TIMERS.getOrDefault(deadline, List.of()), dueAt);
        TASKS.getOrDefault(deadline, List.of()).stream()
                .flatMap(
                        key -> tasks
                                .createTaskQuery()
                                .processInstanceBusinessKey(complaintNo)
                                .taskDefinitionKey(key)
                                .list()
                                .stream())
                .forEach(task -> tasks.setDueDate(task.getId(), Date.from(dueAt)));
        if (deadline == ComplaintDeadline.REPLY) {
            Instant warning = complaints.replyMoved(complaintNo, dueAt);
            set(complaintNo, ComplaintProcess.REPLY_WARNING_AT, warning);
            timers.move(complaintNo, List.of(ComplaintProcess.REPLY_WARNING), warning);
        }
    }

    private void set(String complaintNo, ProcessVariable<Instant> variable, Instant value) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(ComplaintProcess.KEY)
                .processInstanceBusinessKey(complaintNo)
                .list()
                .forEach(instance -> runtime.setVariable(instance.getId(), variable.name(), Date.from(value)));
    }

    private boolean isOpen(String complaintNo) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ComplaintProcess.KEY)
                        .processInstanceBusinessKey(complaintNo)
                        .count()
                > 0;
    }
}
