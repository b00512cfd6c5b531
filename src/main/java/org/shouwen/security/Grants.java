package org.shouwen.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.shouwen.staff.Roster;
import org.shouwen.staff.RosterChanged;
import org.shouwen.staff.StaffDirectory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The role × action table, written into the engine at start. It is the whole truth: what an earlier version granted
 * to these roles and this one does not is taken back.
 */
@Component
@Order(20)
class Grants implements ApplicationRunner {

    private static final Permission[] DRAWING = {ProcessDefinitionPermissions.READ};
    private static final Permission[] WORK = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.READ_TASK_VARIABLE,
        ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
        ProcessDefinitionPermissions.TASK_WORK
    };

    private final AuthorizationService authorizations;
    private final List<ProcessAccess> processes;
    private final TaskLists taskLists;
    private final StaffDirectory staff;

    Grants(
            AuthorizationService authorizations,
            List<ProcessAccess> processes,
            TaskLists taskLists,
            StaffDirectory staff) {
        this.authorizations = authorizations;
        this.processes = processes;
        this.taskLists = taskLists;
        this.staff = staff;
    }

    record Grant(String role, Resource resource, String resourceId, Set<Permission> permissions) {

        private static Grant of(String role, Resource resource, String resourceId, Permission... permissions) {
            return new Grant(role, resource, resourceId, Set.of(permissions));
        }

        private String place() {
            return role + "/" + resource.resourceType() + "/" + resourceId;
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        write(staff.roster());
    }

    /** A roster may bring departments that were not there before. */
    @EventListener
    void follow(RosterChanged change) {
        write(change.roster());
    }

    private void write(Roster roster) {
        List<Grant> wanted = table(roster).toList();
        Set<String> places = wanted.stream().map(Grant::place).collect(Collectors.toSet());
        stored().filter(stored -> !places.contains(place(stored)) && !isForOneOfTheirOwn(stored))
                .forEach(stored -> authorizations.deleteAuthorization(stored.getId()));
        wanted.forEach(this::write);
    }

    Stream<Grant> table(Roster roster) {
        return Stream.of(
                        Roles.TASKLIST_USERS.stream()
                                .flatMap(role -> Stream.of(
                                        Grant.of(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
                                        Grant.of(role, Resources.APPLICATION, "welcome", Permissions.ACCESS))),
                        taskLists.rolesById().entrySet().stream().flatMap(Grants::readers),
                        processes.stream().flatMap(Grants::starters),
                        processes.stream().flatMap(Grants::workers),
                        Stream.of(
                                // or the list of the office's tasks shows ids in place of names
                                Grant.of(Roles.OFFICE_HEAD, Resources.USER, ANY, Permissions.READ),
                                Grant.of(
                                        Roles.PROCESS_ADMIN,
                                        Resources.PROCESS_DEFINITION,
                                        ANY,
                                        ProcessDefinitionPermissions.READ),
                                Grant.of(Roles.PROCESS_ADMIN, Resources.DECISION_DEFINITION, ANY, Permissions.READ),
                                Grant.of(Roles.PROCESS_ADMIN, Resources.DEPLOYMENT, ANY, Permissions.READ),
                                Grant.of(Roles.PROCESS_ADMIN, Resources.APPLICATION, "cockpit", Permissions.ACCESS)))
                .flatMap(grants -> grants)
                .flatMap(grant -> forEveryDepartment(grant, roster))
                .collect(Collectors.groupingBy(Grant::place))
                .values()
                .stream()
                .map(Grants::merged);
    }

    private static Stream<Grant> readers(Map.Entry<String, Set<String>> list) {
        return list.getValue().stream().map(role -> Grant.of(role, Resources.FILTER, list.getKey(), Permissions.READ));
    }

    private static Stream<Grant> starters(ProcessAccess access) {
        return access.starters().stream()
                .flatMap(role -> Stream.of(
                        Grant.of(role, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE),
                        Grant.of(
                                role,
                                Resources.PROCESS_DEFINITION,
                                access.processKey(),
                                ProcessDefinitionPermissions.READ,
                                ProcessDefinitionPermissions.CREATE_INSTANCE)));
    }

    private static Stream<Grant> workers(ProcessAccess access) {
        return access.workers().stream().map(role -> worker(access, role));
    }

    /** A department, and everybody in a confidential process, reads what the process is; its tasks open themselves one by one. */
    private static Grant worker(ProcessAccess access, String role) {
        boolean reads = access.confidential() || role.equals(Roles.ANY_DEPARTMENT);
        return Grant.of(role, Resources.PROCESS_DEFINITION, access.processKey(), reads ? DRAWING : WORK);
    }

    private static Stream<Grant> forEveryDepartment(Grant grant, Roster roster) {
        return grant.role().equals(Roles.ANY_DEPARTMENT)
                ? roster.people().stream()
                        .flatMap(person -> person.roles().stream())
                        .filter(Roles::isDepartment)
                        .distinct()
                        .map(role -> new Grant(role, grant.resource(), grant.resourceId(), grant.permissions()))
                : Stream.of(grant);
    }

    private static Grant merged(List<Grant> same) {
        Grant first = same.get(0);
        Set<Permission> permissions =
                same.stream().flatMap(g -> g.permissions().stream()).collect(Collectors.toSet());
        return new Grant(first.role(), first.resource(), first.resourceId(), permissions);
    }

    /** What the engine holds for our roles; administrators and single users are none of this table's business. */
    private Stream<Authorization> stored() {
        return authorizations.createAuthorizationQuery().list().stream()
                .filter(a -> a.getGroupId() != null
                        && Roles.isRole(a.getGroupId())
                        && !Roles.CAMUNDA_ADMIN.equals(a.getGroupId()));
    }

    /** Whom an administrator shows a list of his own, he decides in Tasklist; a task asks a department by itself. */
    private static boolean isForOneOfTheirOwn(Authorization a) {
        return Set.of(Resources.FILTER.resourceType(), Resources.TASK.resourceType())
                        .contains(a.getResourceType())
                && !ANY.equals(a.getResourceId());
    }

    private void write(Grant grant) {
        Authorization authorization = authorizations
                .createAuthorizationQuery()
                .groupIdIn(grant.role())
                .resourceType(grant.resource())
                .resourceId(grant.resourceId())
                .singleResult();
        if (authorization == null) {
            authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            authorization.setGroupId(grant.role());
            authorization.setResource(grant.resource());
            authorization.setResourceId(grant.resourceId());
        }
        authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(authorization);
    }

    private static String place(Authorization a) {
        return a.getGroupId() + "/" + a.getResourceType() + "/" + a.getResourceId();
    }
}
