package org.shouwen.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.shouwen.security.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which lists, processes and single tasks somebody may read by the grants as they stand; what the own departments are
 * asked is not among them.
 */
final class ReadGrants {

    /** Each is a parameter of the query. */
    private static final int SINGLE_TASKS = 200;

    /** Each part goes by an index. To departments single tasks are granted as to their candidates, and only so. */
    private static final String GRANTS = """
            select resource_type_, resource_id_, perms_ from act_ru_authorization
             where type_ in (0, 1) and user_id_ in (:user, '*') and resource_type_ in (:list, :process, :task)
             union all
            select resource_type_, resource_id_, perms_ from act_ru_authorization
             where type_ = 1 and group_id_ in (:departments) and resource_type_ in (:list, :process)
             union all
            select resource_type_, resource_id_, perms_ from act_ru_authorization
             where type_ = 1 and group_id_ in (:roles) and resource_type_ in (:list, :process, :task)""";

    private final String userId;
    private final Map<Integer, Set<String>> idsByType;

    private ReadGrants(String userId, Map<Integer, Set<String>> idsByType) {
        this.userId = userId;
        this.idsByType = idsByType;
    }

    private record Granted(int type, String id, int permissions) {

        private static final Map<Integer, Permission> READING = Map.of(
                Resources.FILTER.resourceType(), Permissions.READ,
                Resources.PROCESS_DEFINITION.resourceType(), Permissions.READ_TASK,
                Resources.TASK.resourceType(), Permissions.READ);

        boolean isToRead() {
            int wanted = READING.get(type).getValue();
            return (permissions & wanted) == wanted;
        }
    }

    static ReadGrants of(String userId, List<String> groups, JdbcClient jdbc) {
        Map<Boolean, List<String>> byDepartment = groups.stream().collect(partitioningBy(Roles::isDepartment));
        return new ReadGrants(
                userId,
                jdbc
                        .sql(GRANTS)
                        .param("list", Resources.FILTER.resourceType())
                        .param("process", Resources.PROCESS_DEFINITION.resourceType())
                        .param("task", Resources.TASK.resourceType())
                        .param("user", userId)
                        .param("departments", orNone(byDepartment.get(true)))
                        .param("roles", orNone(byDepartment.get(false)))
                        .query((row, number) -> new Granted(
                                row.getInt("resource_type_"), row.getString("resource_id_"), row.getInt("perms_")))
                        .list()
                        .stream()
                        .filter(Granted::isToRead)
                        .collect(groupingBy(Granted::type, mapping(Granted::id, toSet()))));
    }

    private static List<String> orNone(List<String> names) {
        return names.isEmpty() ? List.of("") : names;
    }

    boolean isOf(String reader) {
        return userId.equals(reader);
    }

    boolean opensList(String id) {
        Set<String> lists = ids(Resources.FILTER);
        return lists.contains(id) || lists.contains(Authorization.ANY);
    }

    /** Of everything and of very many single tasks the engine's own way to find the tasks is the better. */
    boolean canBeListed() {
        return !processes().contains(Authorization.ANY)
                && !tasks().contains(Authorization.ANY)
                && tasks().size() <= SINGLE_TASKS;
    }

    /** No process and no single task. */
    boolean isNothing() {
        return processes().isEmpty() && tasks().isEmpty();
    }

    /** By their keys. */
    Set<String> processes() {
        return ids(Resources.PROCESS_DEFINITION);
    }

    /** By their ids. */
    Set<String> tasks() {
        return ids(Resources.TASK);
    }

    private Set<String> ids(Resource resource) {
        return idsByType.getOrDefault(resource.resourceType(), Set.of());
    }
}
