package org.shouwen.escalation.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.shouwen.deadline.DeadlineMoved;
import org.shouwen.escalation.EscalationService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves task and timer of a level when a calendar year becomes known and its deadline with it. */
@Component
class MoveLevelDeadline {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final EscalationService escalations;

    MoveLevelDeadline(
            RuntimeService runtime, TaskService tasks, ManagementService management, EscalationService escalations) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.escalations = escalations;
    }

    @EventListener
    void move(DeadlineMoved moved) {
        Date dueAt = Date.from(moved.dueAt());
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(EscalationProcess.KEY)
                .variableValueEquals(EscalationProcess.ESCALATION_ID.name(), moved.caseNo())
                .list()
                .forEach(instance -> {
                    runtime.setVariable(instance.getId(), EscalationProcess.LEVEL_DUE_AT.name(), dueAt);
                    tasks.createTaskQuery()
                            .processInstanceId(instance.getId())
                            .taskDefinitionKey(EscalationProcess.SUPERVISOR_DECIDES)
                            .list()
                            .forEach(task -> tasks.setDueDate(task.getId(), dueAt));
                    management
                            .createJobQuery()
                            .processInstanceId(instance.getId())
                            .activityId(EscalationProcess.LEVEL_TIMEOUT)
                            .list()
                            .forEach(timer -> management.setJobDuedate(timer.getId(), dueAt));
                    escalations.levelDeadlineMoved(moved.caseNo(), moved.dueAt());
                });
    }
}
