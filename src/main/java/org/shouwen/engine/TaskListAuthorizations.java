package org.shouwen.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.TaskQuery;
import org.shouwen.security.ProcessAccess;
import org.shouwen.security.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a list may show is read once per list, by one statement: the list itself, the tasks of the processes that may be
 * read, what the own departments are asked, and the single tasks granted to the person. The engine joins every task to
 * every grant of the reader instead, which takes ten times as long as the list where departments are asked much. What is
 * found is the same.
 *
 * @see TaskGrants
 */
class TaskListAuthorizations extends AuthorizationManager {

    private final JdbcClient jdbc;

    /** Not the confidential ones: there an assignee has a grant of the own. */
    private final Set<String> ofDepartments;

    private ReadGrants grants;

    private TaskListAuthorizations(JdbcClient jdbc, Set<String> ofDepartments) {
        this.jdbc = jdbc;
        this.ofDepartments = ofDepartments;
    }

    /** Replaces the engine's own; one for each command. */
    static SessionFactory factory(JdbcClient jdbc, List<ProcessAccess> processes) {
        Set<String> ofDepartments = processes.stream()
                .filter(access -> !access.confidential() && access.workers().contains(Roles.ANY_DEPARTMENT))
                .map(ProcessAccess::processKey)
                .collect(Collectors.toSet());
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return AuthorizationManager.class;
            }

            @Override
            public Session openSession() {
                return new TaskListAuthorizations(jdbc, ofDepartments);
            }
        };
    }

    /** All of them: to find out for which there are grants at all, the engine would read through every grant. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    public boolean isAuthorized(
            String userId, List<String> groups, Permission permission, Resource resource, String id) {
        boolean opensAList = resource == Resources.FILTER && permission == Permissions.READ;
        return opensAList && isAuthorizationEnabled() && !isRevokeAuthCheckEnabled(userId, groups)
                ? grants(userId, groups).opensList(id)
                : super.isAuthorized(userId, groups, permission, resource, id);
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        AuthorizationCheck check = query.getAuthCheck();
        if (!check.isAuthorizationCheckEnabled()
                || check.isRevokeAuthorizationCheckEnabled()
                || check.getAuthUserId() == null) {
            return;
        }
        ReadGrants readable = grants(check.getAuthUserId(), check.getAuthGroupIds());
        List<String> departments = departments(query, readable, check);
        if (readable.canBeListed() && !(readable.isNothing() && departments.isEmpty())) {
            check.setAuthorizationCheckEnabled(false);
            restrict(query, readable, departments);
        }
    }

    /** Whose tasks are to be looked for one by one; an own task opens itself, or by its process. */
    private List<String> departments(TaskQueryImpl query, ReadGrants readable, AuthorizationCheck check) {
        boolean own = check.getAuthUserId().equals(query.getAssignee());
        return own && readable.processes().containsAll(ofDepartments)
                ? List.of()
                : check.getAuthGroupIds().stream().filter(Roles::isDepartment).toList();
    }

    private static void restrict(TaskQueryImpl query, ReadGrants readable, List<String> departments) {
        String[] processes = readable.processes().toArray(String[]::new);
        String[] tasks = readable.tasks().toArray(String[]::new);
        if (departments.isEmpty() && tasks.length == 0 && query.getProcessDefinitionKeys() == null) {
            query.processDefinitionKeyIn(processes);
            return;
        }
        TaskQuery either = query.or();
        if (processes.length > 0) {
            either.processDefinitionKeyIn(processes);
        }
        if (!departments.isEmpty()) {
            either.taskCandidateGroupIn(departments).includeAssignedTasks();
        }
        if (tasks.length > 0) {
            either.taskIdIn(tasks);
        }
        either.endOr();
    }

    private ReadGrants grants(String userId, List<String> groups) {
        if (grants == null || !grants.isOf(userId)) {
            grants = ReadGrants.of(userId, filterAuthenticatedGroupIds(groups), jdbc);
        }
        return grants;
    }
}
