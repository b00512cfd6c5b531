package org.shouwen.intake.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.shouwen.deadline.DeadlineMoved;
import org.shouwen.engine.CaseTimers;
import org.shouwen.engine.ProcessVariable;
import org.shouwen.intake.IntakeDeadline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves tasks and timers when a calendar year becomes known and a deadline with it, in the same transaction.
 */
@Component
class MoveDeadlines {

    private static final Map<String, ProcessVariable<Instant>> VARIABLES = Map.of(
            IntakeDeadline.INTAKE_DUE.code(), IntakeProcess.INTAKE_DUE_AT,
            IntakeDeadline.ACKNOWLEDGE.code(), IntakeProcess.ACK_DUE_AT,
            IntakeDeadline.CONTACT.code(), IntakeProcess.CONTACT_DUE_AT,
            IntakeDeadline.PROMISED_REPLY.code(), IntakeProcess.PROMISED_REPLY_AT);
    /** The timers of which one sees whether the deadline is missed. */
    private static final Map<String, Set<String>> TIMERS = Map.of(
            IntakeDeadline.INTAKE_DUE.code(), Set.of(IntakeProcess.INTAKE_DUE_MISSED, IntakeProcess.NEXT_CLOSING),
            IntakeDeadline.ACKNOWLEDGE.code(), Set.of(IntakeProcess.HANDOVER_IGNORED),
            IntakeDeadline.CONTACT.code(), Set.of(IntakeProcess.CONTACT_MISSED),
            IntakeDeadline.PROMISED_REPLY.code(), Set.of(IntakeProcess.PROMISE_MISSED));

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CaseTimers timers;
    private final ReplyOrPromise reply;

    MoveDeadlines(RuntimeService runtime, TaskService tasks, CaseTimers timers, ReplyOrPromise reply) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.timers = timers;
        this.reply = reply;
    }

    @EventListener
    void move(DeadlineMoved moved) {
        instance(moved.caseNo()).ifPresent(instance -> {
            Date dueAt = Date.from(moved.dueAt());
            Instant warningAt = reply.warningAt(moved.dueAt());
            runtime.setVariable(instance.getId(), VARIABLES.get(moved.name()).name(), dueAt);
            tasks.createTaskQuery()
                    .processInstanceId(instance.getId())
                    .list()
                    .forEach(task -> move(task, dueAt, warningAt));
            timers.move(moved.caseNo(), TIMERS.get(moved.name()), moved.dueAt());
            timers.move(moved.caseNo(), Set.of(IntakeProcess.PROMISE_WARNING), warningAt);
        });
    }

    private void move(Task task, Date dueAt, Instant warningAt) {
        task.setDueDate(dueAt);
        if (task.getFollowUpDate() != null) {
            task.setFollowUpDate(Date.from(warningAt));
        }
        tasks.saveTask(task);
    }

    private Optional<ProcessInstance> instance(String caseNo) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processDefinitionKey(IntakeProcess.KEY)
                .processInstanceBusinessKey(caseNo)
                .singleResult());
    }
}
