package org.shouwen.engine;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.shouwen.casefile.OpenTask;
import org.shouwen.casefile.OpenTasks;
import org.springframework.stereotype.Component;

/** Tells the register which tasks of a case are open; the business key is the case number. */
@Component
class CaseTasks implements OpenTasks {

    private final TaskService tasks;

    CaseTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<OpenTask> of(String caseNo) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNo).orderByTaskCreateTime().asc().list().stream()
                .map(CaseTasks::open)
                .toList();
    }

    private static OpenTask open(Task task) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }
}
