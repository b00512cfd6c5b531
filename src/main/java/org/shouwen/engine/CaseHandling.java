package org.shouwen.engine;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Who handles a case, in all its running processes at once; the business key is the case number. Concerns the processes
 * that name their handler in the variable {@link #HANDLER}: what a supervisor or an administrator has to do beside is not
 * touched. Every act joins the caller's transaction.
 */
@Component
public class CaseHandling {

    public static final String HANDLER = "responsibleClerk";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AsSystem system;

    CaseHandling(RuntimeService runtime, TaskService tasks, AsSystem system) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.system = system;
    }

    /** Gives the open tasks of one person to another, and what is still to come for the handler. */
    public void move(String caseNo, String from, String to) {
        system.run(() -> {
            forEachTask(caseNo, from, task -> tasks.setAssignee(task.getId(), to));
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseNo)
                    .variableValueEquals(HANDLER, from)
                    .list()
                    .forEach(instance -> runtime.setVariable(instance.getId(), HANDLER, to));
        });
    }

    /** Keeps the person from completing the tasks they have in the case now, until {@link #release}. */
    public void hold(String caseNo, String userId) {
        system.run(() -> forEachTask(caseNo, userId, task -> tasks.delegateTask(task.getId(), userId)));
    }

    public void release(String caseNo, String userId) {
        system.run(() -> forEachTask(caseNo, userId, task -> {
            if (task.getDelegationState() == DelegationState.PENDING) {
                tasks.resolveTask(task.getId());
            }
        }));
    }

    private void forEachTask(String caseNo, String userId, Consumer<Task> act) {
        List<String> handled = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).list().stream()
                .map(ProcessInstance::getId)
                .filter(instance -> runtime.getVariable(instance, HANDLER) != null)
                .toList();
        handled.stream()
                .flatMap(instance ->
                        tasks.createTaskQuery().processInstanceId(instance).taskAssignee(userId).list().stream())
                .forEach(act);
    }
}
