package org.shouwen.intake.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.shouwen.intake.IntakeService;
import org.springframework.stereotype.Component;

/** Puts a promised reply that is due soon at the top of the clerk's list. */
@Component
class RemindClerk implements JavaDelegate {

    private static final int ABOVE_ALL_OTHERS = 90;

    private final IntakeService intakes;
    private final TaskService tasks;

    RemindClerk(IntakeService intakes, TaskService tasks) {
        this.intakes = intakes;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        intakes.remind(execution.getProcessBusinessKey());
        Task reply = tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(IntakeProcess.REPLY_WITHIN_PROMISE)
                .singleResult();
        tasks.setPriority(reply.getId(), ABOVE_ALL_OTHERS);
    }
}
