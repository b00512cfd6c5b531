package org.shouwen.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.Office;
import org.shouwen.staff.Person;
import org.shouwen.staff.Roster;
import org.shouwen.staff.RosterChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's users, groups and tenants as the roster says: an office is a tenant, a role a group. Passwords are
 * not its business: a new account has none and cannot log in until the system administrator sets one.
 */
@Component
class Accounts {

    private final IdentityService identity;

    Accounts(IdentityService identity) {
        this.identity = identity;
    }

    @EventListener
    void follow(RosterChanged change) {
        Roster roster = change.roster();
        roster.people().forEach(Accounts::requireKnownRoles);
        Stream.concat(Roles.all().stream(), roster.people().stream().flatMap(p -> p.roles().stream()))
                .distinct()
                .forEach(this::group);
        roster.offices().forEach(office -> tenant(office.id(), office.name()));
        tenant(Office.BUREAU, "局机关");
        List<String> offices = roster.offices().stream().map(Office::id).toList();
        roster.people().forEach(person -> {
            user(person);
            memberships(person, offices);
        });
    }

    /** Nobody on the roster is a system administrator: that group sees everything, complaints included. */
    private static void requireKnownRoles(Person person) {
        boolean known =
                person.roles().stream().allMatch(role -> Roles.isRole(role) && !Roles.CAMUNDA_ADMIN.equals(role));
        if (!known) {
            throw Refusal.of(
                    RefusalCode.REQUEST_INVALID, "people", "工作人员“" + person.userId() + "”的岗位角色中有系统不认识或不允许的角色。");
        }
    }

    private void group(String role) {
        if (identity.createGroupQuery().groupId(role).count() == 0) {
            Group group = identity.newGroup(role);
            group.setName(Roles.label(role));
            group.setType("SHOUWEN");
            identity.saveGroup(group);
        }
    }

    private void tenant(String id, String name) {
        Tenant tenant = identity.createTenantQuery().tenantId(id).singleResult();
        if (tenant == null) {
            tenant = identity.newTenant(id);
        }
        tenant.setName(name);
        identity.saveTenant(tenant);
    }

    private void user(Person person) {
        User user = identity.createUserQuery().userId(person.userId()).singleResult();
        if (user == null) {
            user = identity.newUser(person.userId());
        }
        user.setFirstName(person.name());
        user.setLastName("");
        identity.saveUser(user);
    }

    private void memberships(Person person, List<String> offices) {
        Set<String> groups = identity.createGroupQuery().groupMember(person.userId()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        groups.stream()
                .filter(group -> !person.roles().contains(group))
                .forEach(group -> identity.deleteMembership(person.userId(), group));
        person.roles().stream()
                .filter(role -> !groups.contains(role))
                .forEach(role -> identity.createMembership(person.userId(), role));
        Set<String> tenants = identity.createTenantQuery().userMember(person.userId()).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
        List<String> wanted = EngineUsers.officesOf(person, offices);
        tenants.stream()
                .filter(tenant -> !wanted.contains(tenant))
                .forEach(tenant -> identity.deleteTenantUserMembership(tenant, person.userId()));
        wanted.stream()
                .filter(tenant -> !tenants.contains(tenant))
                .forEach(tenant -> identity.createTenantUserMembership(tenant, person.userId()));
    }
}
