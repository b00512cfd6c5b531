package org.shouwen.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.shouwen.casefile.OpenTask;
import org.shouwen.casefile.OpenTasks;
import org.springframework.stereotype.Component;

/** Tells the register which tasks of its cases are open; the business key is the case number. */
@Component
public class CaseTasks implements OpenTasks {

    private static final int MOST = 500;

    private final TaskService tasks;
    private final RuntimeService runtime;

    CaseTasks(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public Map<String, List<OpenTask>> of(Collection<String> caseNos) {
        return caseNos.isEmpty()
                ? Map.of()
                : byCase(tasks.createTaskQuery().processInstanceBusinessKeyIn(caseNos.toArray(String[]::new)));
    }

    @Override
    public Optional<String> caseOf(String taskId) {
        return byCase(tasks.createTaskQuery().taskId(taskId)).keySet().stream().findFirst();
    }

    @Override
    public Set<String> casesWaitingFor(String userId) {
        return byCase(tasks.createTaskQuery().taskAssignee(userId)).keySet();
    }

    private Map<String, List<OpenTask>> byCase(TaskQuery query) {
        List<Task> open = query.orderByTaskCreateTime().asc().listPage(0, MOST);
        Map<String, String> cases = caseByInstance(open);
        return open.stream()
                .filter(task -> cases.containsKey(task.getProcessInstanceId()))
                .collect(Collectors.groupingBy(
                        task -> cases.get(task.getProcessInstanceId()),
                        Collectors.mapping(CaseTasks::openTask, Collectors.toList())));
    }

    private Map<String, String> caseByInstance(List<Task> open) {
        Set<String> instances = open.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return Map.of();
        }
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static OpenTask openTask(Task task) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }
}
