package org.shouwen.escalation.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.shouwen.escalation.EscalationService;
import org.shouwen.security.ForModels;
import org.shouwen.security.Roles;
import org.springframework.stereotype.Component;

/** Whose the tasks of supervisors are: the one's who may decide, or to claim for several. */
@Component
public class LevelSupervisors {

    private final EscalationService escalations;
    private final TaskService tasks;

    LevelSupervisors(EscalationService escalations, TaskService tasks) {
        this.escalations = escalations;
        this.tasks = tasks;
    }

    /** The levels asked at once, one task each. */
    @ForModels
    public List<Integer> levels(DelegateExecution execution) {
        return escalations.levels(EscalationProcess.ESCALATION_ID.get(execution));
    }

    /** The only one who may decide, null where there are several or none. */
    @ForModels
    public String assignee(DelegateExecution execution) {
        List<String> deciders = deciders(execution);
        return deciders.size() == 1 ? deciders.get(0) : null;
    }

    @ForModels
    public List<String> candidates(DelegateExecution execution) {
        List<String> deciders = deciders(execution);
        return deciders.size() == 1 ? List.of() : deciders;
    }

    /** Where nobody at all is left, the system administrators have to find somebody. */
    @ForModels
    public List<String> groups(DelegateExecution execution) {
        return deciders(execution).isEmpty() ? List.of(Roles.CAMUNDA_ADMIN) : List.of();
    }

    /** Gives the open task of the last level to those who may decide by now. */
    void offerAnew(DelegateExecution execution) {
        Task task = tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(EscalationProcess.PRINCIPAL_DECIDES)
                .singleResult();
        tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .forEach(link -> withdraw(task, link));
        tasks.setAssignee(task.getId(), assignee(execution));
        candidates(execution).forEach(userId -> tasks.addCandidateUser(task.getId(), userId));
        groups(execution).forEach(group -> tasks.addCandidateGroup(task.getId(), group));
    }

    private void withdraw(Task task, IdentityLink link) {
        if (link.getUserId() != null) {
            tasks.deleteCandidateUser(task.getId(), link.getUserId());
        } else {
            tasks.deleteCandidateGroup(task.getId(), link.getGroupId());
        }
    }

    private List<String> deciders(DelegateExecution execution) {
        Integer level = EscalationProcess.DECIDING_LEVEL.get(execution);
        return escalations.deciders(
                EscalationProcess.ESCALATION_ID.get(execution),
                level == null ? EscalationProcess.LEVEL.get(execution) : level);
    }
}
