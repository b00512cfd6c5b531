package org.shouwen.completion.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouwen.completion.CompletionService;
import org.springframework.stereotype.Component;

/** Puts a case that is due soon at the top of the clerk's list. */
@Component
class RemindOfDeadline implements JavaDelegate {

    private final CompletionService completions;
    private final TaskService tasks;

    RemindOfDeadline(CompletionService completions, TaskService tasks) {
        this.completions = completions;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        completions.remind(execution.getProcessBusinessKey());
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskAssignee(CompletionProcess.RESPONSIBLE_CLERK.get(execution))
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), CompletionProcess.ABOVE_ALL_OTHERS));
    }
}
