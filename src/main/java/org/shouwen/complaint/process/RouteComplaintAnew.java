package org.shouwen.complaint.process;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.shouwen.complaint.ComplaintCandidates;
import org.shouwen.complaint.ComplaintService;
import org.shouwen.engine.DecidedAnew;
import org.springframework.stereotype.Component;

/** What the table says of leader and office holds after all, once it says it; an open instruction follows the leader. */
@Component
class RouteComplaintAnew implements DecidedAnew {

    private static final String INSTRUCTION = "leaderInstructs";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ComplaintService complaints;
    private final ComplaintCandidates candidates;

    RouteComplaintAnew(
            RuntimeService runtime, TaskService tasks, ComplaintService complaints, ComplaintCandidates candidates) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.complaints = complaints;
        this.candidates = candidates;
    }

    @Override
    public String decisionId() {
        return ComplaintTable.ID;
    }

    @Override
    public Map<String, Object> asked(String processInstanceId) {
        return Map.of(
                ComplaintTable.SUBJECT_KIND,
                candidates.subjectKind(complaintId(processInstanceId)),
                ComplaintProcess.ROUND.name(),
                runtime.getVariable(processInstanceId, ComplaintProcess.ROUND.name()));
    }

    /** Nothing moves where the leader has instructed: what was decided then stands, and the same level approves it. */
    @Override
    public void follow(String processInstanceId, Map<String, Object> answer) {
        Task task = tasks.createTaskQuery()
                .processInstanceId(processInstanceId)
                .taskDefinitionKey(INSTRUCTION)
                .singleResult();
        if (task == null) {
            return;
        }
        String complaintId = complaintId(processInstanceId);
        complaints.route(
                complaintNo(processInstanceId),
                (String) answer.get(ComplaintTable.LEADER_ROLE),
                ComplaintTable.mayHandle(answer));
        Collection<String> leaders = candidates.leaders(complaintId);
        if (task.getAssignee() != null && !leaders.contains(task.getAssignee())) {
            tasks.setAssignee(task.getId(), null);
        }
        offer(task.getId(), Set.copyOf(leaders));
    }

    private void offer(String taskId, Set<String> leaders) {
        Set<String> offered = tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getUserId() != null)
                .map(IdentityLink::getUserId)
                .collect(Collectors.toSet());
        offered.stream()
                .filter(userId -> !leaders.contains(userId))
                .forEach(userId -> tasks.deleteCandidateUser(taskId, userId));
        leaders.stream()
                .filter(userId -> !offered.contains(userId))
                .forEach(userId -> tasks.addCandidateUser(taskId, userId));
    }

    private String complaintId(String processInstanceId) {
        return (String) runtime.getVariable(processInstanceId, ComplaintProcess.COMPLAINT_ID.name());
    }

    private String complaintNo(String processInstanceId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult()
                .getBusinessKey();
    }
}
