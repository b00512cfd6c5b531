package org.shouwen.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
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
 * Whose tasks somebody may see is found out once per list: the own ones of the processes that the person works in; else
 * those of the processes that may be read, what the own departments are asked, and the single tasks granted to the person.
 * The engine joins every task to every grant of the reader instead, which takes ten times as long as the list where
 * departments are asked much. What is found is the same.
 *
 * @see TaskGrants
 */
class TaskListAuthorizations extends AuthorizationManager {

    /** Each is a parameter of the query. */
    private static final int SINGLE_TASKS = 200;

    /** Each part goes by an index. To departments single tasks are granted as to their candidates, and only so. */
    private static final String GRANTS = """
            select resource_type_, resource_id_, perms_ from act_ru_authorization
             where type_ < 2 and user_id_ in (:users) and resource_type_ in (:task, :definition)
             union all
            select resource_type_, resource_id_, perms_ from act_ru_authorization
             where type_ < 2 and group_id_ in (:groups) and resource_type_ = :definition
             union all
            select resource_type_, resource_id_, perms_ from act_ru_authorization
             where type_ < 2 and group_id_ in (:others) and resource_type_ = :task""";

    private final JdbcClient jdbc;

    private final List<ProcessAccess> processes;

    private TaskListAuthorizations(JdbcClient jdbc, List<ProcessAccess> processes) {
        this.jdbc = jdbc;
        this.processes = processes;
    }

    /** Replaces the engine's own. */
    static SessionFactory factory(JdbcClient jdbc, List<ProcessAccess> processes) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return AuthorizationManager.class;
            }

            @Override
            public Session openSession() {
                return new TaskListAuthorizations(jdbc, processes);
            }
        };
    }

    private record Readable(Set<String> processes, List<String> departments, Set<String> tasks) {

        /** Of nothing, of everything and of very many single tasks the engine's way is the better. */
        boolean isListed() {
            return !processes.isEmpty()
                    && !processes.contains(Authorization.ANY)
                    && !tasks.contains(Authorization.ANY)
                    && tasks.size() <= SINGLE_TASKS;
        }
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        AuthorizationCheck check = query.getAuthCheck();
        String reader = check.getAuthUserId();
        if (!check.isAuthorizationCheckEnabled() || check.isRevokeAuthorizationCheckEnabled() || reader == null) {
            return;
        }
        Set<String> works = worksIn(check.getAuthGroupIds());
        if (reader.equals(query.getAssignee()) && !works.isEmpty()) {
            check.setAuthorizationCheckEnabled(false);
            query.or().processDefinitionKeyIn(works.toArray(String[]::new)).endOr();
            return;
        }
        Readable readable = readableBy(reader, check.getAuthGroupIds());
        if (readable.isListed()) {
            check.setAuthorizationCheckEnabled(false);
            restrict(query, readable);
        }
    }

    /** Nothing for whoever has to do with confidential processes: there a role alone opens no task. */
    private Set<String> worksIn(List<String> roles) {
        List<ProcessAccess> works = processes.stream()
                .filter(access -> Roles.anyListed(access.workers(), roles))
                .toList();
        return works.stream().anyMatch(ProcessAccess::confidential)
                ? Set.of()
                : works.stream().map(ProcessAccess::processKey).collect(Collectors.toSet());
    }

    private static void restrict(TaskQueryImpl query, Readable readable) {
        TaskQuery either = query.or().processDefinitionKeyIn(readable.processes.toArray(String[]::new));
        if (!readable.departments.isEmpty()) {
            either.taskCandidateGroupIn(readable.departments).includeAssignedTasks();
        }
        if (!readable.tasks.isEmpty()) {
            either.taskIdIn(readable.tasks.toArray(String[]::new));
        }
        either.endOr();
    }

    private Readable readableBy(String userId, List<String> groups) {
        Map<Boolean, List<String>> byDepartment =
                groups.stream().collect(Collectors.partitioningBy(Roles::isDepartment));
        Readable readable = new Readable(new HashSet<>(), byDepartment.get(true), new HashSet<>());
        jdbc.sql(GRANTS)
                .param("task", Resources.TASK.resourceType())
                .param("definition", Resources.PROCESS_DEFINITION.resourceType())
                .param("users", List.of(userId, Authorization.ANY))
                .param("groups", orNone(groups))
                .param("others", orNone(byDepartment.get(false)))
                .query(row -> {
                    boolean single = row.getInt("resource_type_") == Resources.TASK.resourceType();
                    if (grants(row.getInt("perms_"), single ? Permissions.READ : Permissions.READ_TASK)) {
                        (single ? readable.tasks : readable.processes).add(row.getString("resource_id_"));
                    }
                });
        return readable;
    }

    private static List<String> orNone(List<String> names) {
        return names.isEmpty() ? List.of("") : names;
    }

    private static boolean grants(int permissions, Permission wanted) {
        return (permissions & wanted.getValue()) == wanted.getValue();
    }
}
