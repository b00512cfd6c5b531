package org.shouwen.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.shouwen.staff.StaffDirectory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the engine's users, groups and tenants as the roster says: an office is a tenant, a role a group. Who is not on the
 * roster, or switched off there, is in none of them; the user stays, since old cases name it. Passwords are not its
 * business: a new account has none and cannot log in until the system administrator sets one.
 */
@Component
@Order(15)
class Accounts implements ApplicationRunner {

    private final IdentityService identity;
    private final AccountTables tables;
    private final ClosedAccounts closed;
    private final StaffDirectory staff;

    Accounts(IdentityService identity, AccountTables tables, ClosedAccounts closed, StaffDirectory staff) {
        this.identity = identity;
        this.tables = tables;
        this.closed = closed;
        this.staff = staff;
    }

    /** What was given past the roster while no node ran, or by an earlier version, is taken back. */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        closed.takeEverythingFromOthersThan(byId(staff.roster()).keySet());
    }

    @EventListener
    void follow(RosterChanged change) {
        Roster roster = change.roster();
        Map<String, Person> before = byId(change.before());
        roster.people().forEach(Accounts::requireKnownRoles);
        requireNoSystemAdministrator(roster, before);
        Stream.concat(Roles.all().stream(), roster.people().stream().flatMap(p -> p.roles().stream()))
                .distinct()
                .forEach(this::group);
        roster.offices().forEach(office -> tenant(office.id(), office.name()));
        tenant(Office.BUREAU, "局机关");
        List<String> offices = roster.offices().stream().map(Office::id).toList();
        roster.people().forEach(person -> {
            user(person, before.containsKey(person.userId()));
            memberships(person, offices);
        });
        closed.takeEverythingFromOthersThan(byId(roster).keySet());
        endLogins(change.before().people(), byId(roster));
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

    /** Else the import would take their rights, perhaps those of whoever imports. */
    private void requireNoSystemAdministrator(Roster roster, Map<String, Person> before) {
        Set<String> administrators = identity.createUserQuery().memberOfGroup(Roles.CAMUNDA_ADMIN).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
        roster.people().stream()
                .map(Person::userId)
                .filter(userId -> administrators.contains(userId) && !before.containsKey(userId))
                .findFirst()
                .ifPresent(userId -> {
                    throw Refusal.of(
                            RefusalCode.REQUEST_INVALID,
                            "people",
                            "“" + userId + "”是系统管理员账号,不能列入名册:列入后将失去系统管理权限。请为该人员另用一个用户名。");
                });
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

    private void user(Person person, boolean wasOnTheRoster) {
        Optional<User> known = Optional.ofNullable(
                identity.createUserQuery().userId(person.userId()).singleResult());
        User user = known.orElseGet(() -> identity.newUser(person.userId()));
        boolean somebodyElse =
                known.isPresent() && !wasOnTheRoster && !person.name().equals(user.getFirstName());
        user.setFirstName(person.name());
        user.setLastName("");
        identity.saveUser(user);
        if (somebodyElse) {
            // who had this user id before shall not get in with the old password
            tables.forgetPassword(person.userId());
        }
    }

    private void memberships(Person person, List<String> offices) {
        Set<String> roles = person.active() ? person.roles() : Set.of();
        Set<String> groups = identity.createGroupQuery().groupMember(person.userId()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        groups.stream()
                .filter(group -> !roles.contains(group))
                .forEach(group -> identity.deleteMembership(person.userId(), group));
        roles.stream()
                .filter(role -> !groups.contains(role))
                .forEach(role -> identity.createMembership(person.userId(), role));
        Set<String> tenants = identity.createTenantQuery().userMember(person.userId()).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
        List<String> wanted = person.active() ? EngineUsers.officesOf(person, offices) : List.of();
        tenants.stream()
                .filter(tenant -> !wanted.contains(tenant))
                .forEach(tenant -> identity.deleteTenantUserMembership(tenant, person.userId()));
        wanted.stream()
                .filter(tenant -> !tenants.contains(tenant))
                .forEach(tenant -> identity.createTenantUserMembership(tenant, person.userId()));
    }

    /** Not to come alive again when the person comes back. */
    private void endLogins(Collection<Person> before, Map<String, Person> now) {
        before.stream()
                .filter(person -> person.active()
                        && Optional.ofNullable(now.get(person.userId()))
                                .filter(Person::active)
                                .isEmpty())
                .forEach(person -> tables.endLogins(person.userId()));
    }

    private static Map<String, Person> byId(Roster roster) {
        return roster.people().stream().collect(Collectors.toMap(Person::userId, Function.identity()));
    }
}
