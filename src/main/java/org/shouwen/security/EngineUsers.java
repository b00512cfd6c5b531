package org.shouwen.security;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.shouwen.staff.Office;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/**
 * Who a login is to the engine: groups and offices as the roster has them at this moment, not as at login. Beside the roster
 * there are the system administrators, who are that and nothing else: no other group that the engine may hold counts.
 */
@Component
public class EngineUsers {

    private final IdentityService identity;
    private final StaffDirectory staff;

    EngineUsers(IdentityService identity, StaffDirectory staff) {
        this.identity = identity;
        this.staff = staff;
    }

    /** Empty for an account that may nothing: it is switched off, or neither on the roster nor of a system administrator. */
    public Optional<Authentication> authentication(String userId) {
        Optional<Person> person = staff.find(userId);
        if (person.isPresent()) {
            return person.filter(Person::active).map(this::member);
        }
        return isSystemAdministrator(userId)
                ? Optional.of(new Authentication(userId, List.of(Roles.CAMUNDA_ADMIN), List.of()))
                : Optional.empty();
    }

    private boolean isSystemAdministrator(String userId) {
        return identity.createGroupQuery()
                        .groupMember(userId)
                        .groupId(Roles.CAMUNDA_ADMIN)
                        .count()
                > 0;
    }

    private Authentication member(Person person) {
        List<String> offices = staff.roster().offices().stream().map(Office::id).toList();
        return new Authentication(person.userId(), List.copyOf(person.roles()), officesOf(person, offices));
    }

    /**
     * Whose instances the engine may show to the person at all. A department is asked by every office; which tasks its
     * people then see, the grants of these tasks say.
     */
    static List<String> officesOf(Person person, List<String> offices) {
        return person.roles().stream().anyMatch(Roles::isDepartment) && person.officeId() == null
                ? offices
                : person.reachOf(offices);
    }
}
