package org.shouwen.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.shouwen.casefile.CaseAccess;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.security.Roles;
import org.shouwen.staff.Duty;
import org.shouwen.staff.Eligibility;
import org.shouwen.staff.Obstacle;
import org.shouwen.staff.Office;
import org.shouwen.staff.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Whose task it is. The engine's authorizations say which processes a role works on; that a task is worked on by its
 * assignee alone is said here, for every way in.
 */
class TaskGuard {

    private static final Set<String> SUPERVISORS = Set.of(
            Roles.OFFICE_HEAD, Roles.BUREAU_LEADER_IN_CHARGE, Roles.BUREAU_PRINCIPAL_LEADER, Roles.CAMUNDA_ADMIN);

    private final Eligibility eligibility;
    private final StaffDirectory staff;
    private final EndedTasks ended;
    private final ObjectProvider<CaseAccess> cases;
    private final ConfidentialPeople people;
    private final Map<String, Set<String>> workers;

    /** @param workers by the key of a process the roles that work on it */
    TaskGuard(
            Eligibility eligibility,
            StaffDirectory staff,
            EndedTasks ended,
            ObjectProvider<CaseAccess> cases,
            ConfidentialPeople people,
            Map<String, Set<String>> workers) {
        this.eligibility = eligibility;
        this.staff = staff;
        this.ended = ended;
        this.cases = cases;
        this.people = people;
        this.workers = workers;
    }

    /**
     * The task, for its assignee to complete; one that nobody has taken goes to whoever may take it and completes it.
     *
     * @throws Refusal ALREADY_DONE when it is completed already, CASE_CLOSED when its process has ended, or what a {@link FinishedTask} says instead, NOT_FOUND
     *     when it is another office's or nobody's, NOT_AUTHORISED when it is somebody else's or held by
     *     {@link CaseHandling#hold}
     */
    TaskEntity forWork(CommandContext context, String taskId) {
        Authentication user = context.getAuthentication();
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getProcessInstance() == null) {
            throw ended.refusal(context, taskId);
        }
        requireKnown(task, user);
        if (task.getAssignee() == null && !task.getCandidates().isEmpty()) {
            requireTaker(task, user);
            task.setAssignee(user.getUserId());
        }
        if (!user.getUserId().equals(task.getAssignee())) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "该任务由其他人员办理,您不能代为办理。");
        }
        if (task.getDelegationState() == DelegationState.PENDING) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "该办件已上报上级,请等待上级处理后再办理。");
        }
        return task;
    }

    /** @throws Refusal CASE_CLOSED or ALREADY_DONE when the task has ended since it was read, if that may be known */
    void requireStillOpen(CommandContext context, String taskId) {
        long open = context.runWithoutAuthorization(
                () -> new TaskQueryImpl().taskId(taskId).executeCount(context));
        if (open == 0) {
            throw ended.refusal(context, taskId);
        }
    }

    /** @throws Refusal NOT_AUTHORISED where the people of the task are computed, whoever asks */
    void requireOpenToNaming(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task != null && people.isConfidential(task)) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "该任务的办理人和候选人由系统确定,不能另行指定。");
        }
    }

    /** Tasks may be read by whoever works on them, by candidates while nobody does, and by supervisors. */
    void requireReader(CommandContext context, String taskId) {
        Authentication user = context.getAuthentication();
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw EndedTasks.notFound();
        }
        requireKnown(task, user);
        boolean mayRead = task.getAssignee() == null && isOffered(task, user)
                || user.getUserId().equals(task.getAssignee())
                || user.getGroupIds().stream().anyMatch(SUPERVISORS::contains);
        if (!mayRead) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "该任务由其他人员办理,您不能查看。");
        }
    }

    /**
     * Nobody claims for somebody else, and nobody takes a task away by claiming.
     *
     * @throws Refusal NOT_AUTHORISED or CONFLICT_OF_INTEREST when the person may not have the task
     */
    void requireClaimable(CommandContext context, String taskId, String claimant) {
        Authentication user = context.getAuthentication();
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw ended.refusal(context, taskId);
        }
        requireKnown(task, user);
        boolean taken = task.getAssignee() != null && !task.getAssignee().equals(user.getUserId());
        if (taken || !user.getUserId().equals(claimant)) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "任务只能由本人领取,已有承办人的任务不能领取。");
        }
        requireTaker(task, user);
    }

    private void requireTaker(TaskEntity task, Authentication user) {
        Set<IdentityLink> asked = task.getCandidates();
        boolean byName = asked.stream().anyMatch(link -> user.getUserId().equals(link.getUserId()));
        Set<String> groups = asked.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .filter(user.getGroupIds()::contains)
                .collect(Collectors.toSet());
        if (!asked.isEmpty() && !byName && groups.isEmpty()) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "该任务不由您办理。");
        }
        // a department is asked by every office
        String office = groups.stream().anyMatch(Roles::isDepartment) ? null : task.getTenantId();
        Duty duty = Duty.of(task.getProcessInstance().getBusinessKey(), office, Set.of());
        Set<Obstacle> obstacles = eligibility.obstacles(user.getUserId(), duty);
        if (!obstacles.isEmpty()) {
            Obstacle first = obstacles.iterator().next();
            throw Refusal.of(
                    obstacles.contains(Obstacle.CONFLICT)
                            ? RefusalCode.CONFLICT_OF_INTEREST
                            : RefusalCode.NOT_AUTHORISED,
                    "您" + first.sentence() + ",不能领取该任务。");
        }
    }

    /**
     * Whoever claimed a task may give it back to those who can claim it.
     *
     * @throws Refusal NOT_AUTHORISED when it is somebody else's, or nobody could claim it
     */
    void requireReturnable(CommandContext context, String taskId) {
        TaskEntity task = forWork(context, taskId);
        if (task.getCandidates().isEmpty()) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "该任务指定由您办理,不能退回领取。");
        }
    }

    /**
     * A task that an administrator gives to somebody must turn up in that person's list.
     *
     * @throws Refusal FIELD_INVALID, or CONFLICT_OF_INTEREST, for a person who may not have the task and for a group that is none
     */
    void requireAssignable(CommandContext context, String taskId, String userId, String groupId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw ended.refusal(context, taskId);
        }
        requireKnown(task, context.getAuthentication());
        if (groupId != null && !Roles.isRole(groupId)) {
            throw Refusal.of(RefusalCode.FIELD_INVALID, "groupId", "没有该岗位角色,任务不能交给它。");
        }
        if (userId == null) {
            return;
        }
        Set<Obstacle> obstacles = eligibility.obstacles(userId, duty(task));
        if (obstacles.isEmpty() && !worksOn(task.getProcessDefinition().getKey(), userId)) {
            obstacles.add(Obstacle.NOT_IN_ROLE);
        }
        if (!obstacles.isEmpty()) {
            throw Refusal.of(
                    obstacles.contains(Obstacle.CONFLICT)
                            ? RefusalCode.CONFLICT_OF_INTEREST
                            : RefusalCode.FIELD_INVALID,
                    "userId",
                    "该人员" + obstacles.iterator().next().sentence() + ",任务不能交给该人员。");
        }
    }

    /** A department is asked by every office. */
    private Duty duty(TaskEntity task) {
        boolean ofADepartment = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .anyMatch(group -> group != null && Roles.isDepartment(group));
        return Duty.of(task.getProcessInstance().getBusinessKey(), ofADepartment ? null : task.getTenantId(), Set.of());
    }

    private boolean worksOn(String processKey, String userId) {
        return staff.find(userId)
                .filter(person -> Roles.anyListed(workers.getOrDefault(processKey, Set.of()), person.roles()))
                .isPresent();
    }

    /** Whether the person is a candidate; a task that names none is offered to all who work on its process. */
    private static boolean isOffered(TaskEntity task, Authentication user) {
        Set<IdentityLink> candidates = task.getCandidates();
        return candidates.isEmpty()
                || candidates.stream()
                        .anyMatch(link -> link.getGroupId() == null
                                ? user.getUserId().equals(link.getUserId())
                                : user.getGroupIds().contains(link.getGroupId()));
    }

    /** What belongs to an office is no secret within it: the case that it is about lists its tasks. */
    private void requireKnown(TaskEntity task, Authentication user) {
        requireOffice(task.getTenantId(), user);
        boolean ofAnOffice = task.getTenantId() != null && !Office.BUREAU.equals(task.getTenantId());
        if (ofAnOffice || task.getProcessInstance() == null || !people.isConfidential(task)) {
            return;
        }
        String caseNo = task.getProcessInstance().getBusinessKey();
        boolean concerned = user.getUserId().equals(task.getAssignee())
                || !task.getCandidates().isEmpty() && isOffered(task, user);
        boolean named = people.isAsked(task, user.getUserId()) || people.isLeftAlone(task);
        if (!concerned || !named || !people.mayKnow(task, user.getUserId())) {
            // whoever sees the case sees in its dossier that it waits for somebody
            throw cases.getObject().find(caseNo, user.getUserId()).isPresent()
                    ? Refusal.of(RefusalCode.NOT_AUTHORISED, "该任务不由您办理,您不能查看或领取。")
                    : EndedTasks.notFound();
        }
    }

    private static void requireOffice(String office, Authentication user) {
        boolean sees = office == null
                || user.getTenantIds().contains(office)
                || user.getGroupIds().contains(Roles.CAMUNDA_ADMIN);
        if (!sees) {
            throw EndedTasks.notFound();
        }
    }
}
