package org.shouwen.engine;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.shouwen.security.Roles;

/**
 * Writes no authorization row per task and person: rights stand on the definition, and guards watch whose task it is. There
 * are two exceptions: a department has no rights on any definition, and a task that asks it opens itself, and nothing else,
 * to its people; and in a confidential process a right on the definition would show everything to the whole role.
 */
class TaskGrants extends DefaultAuthorizationProvider {

    private final ConfidentialPeople people;

    TaskGrants(ConfidentialPeople people) {
        this.people = people;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return isSecretOf(task, newAssignee) ? super.newTaskAssignee(task, oldAssignee, newAssignee) : null;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return isSecretOf(task, userId) ? super.newTaskUserIdentityLink(task, userId, type) : null;
    }

    /** Of a confidential matter nobody keeps a right to a task that is not offered to them any more. */
    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        if (!isConfidential(task) || userId.equals(task.getAssignee())) {
            return null;
        }
        AuthorizationEntity grant = getGrantAuthorizationByUserId(userId, Resources.TASK, task.getId());
        return grant == null ? null : new AuthorizationEntity[] {grant};
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        if (!IdentityLinkType.CANDIDATE.equals(type) || !Roles.isDepartment(groupId)) {
            return null;
        }
        AuthorizationEntity grant = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(groupId);
        grant.setResource(Resources.TASK);
        grant.setResourceId(task.getId());
        grant.addPermission(TaskPermissions.READ);
        grant.addPermission(TaskPermissions.READ_VARIABLE);
        grant.addPermission(TaskPermissions.TASK_WORK);
        return new AuthorizationEntity[] {grant};
    }

    /** To be somebody's candidate opens nothing to whoever may not know of the case. */
    private boolean isSecretOf(Task task, String userId) {
        return userId != null && isConfidential(task) && people.mayKnow((TaskEntity) task, userId);
    }

    private boolean isConfidential(Task task) {
        return task instanceof TaskEntity entity && people.isConfidential(entity);
    }
}
