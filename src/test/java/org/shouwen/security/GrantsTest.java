package org.shouwen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.shouwen.staff.StaffDirectory;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's authorizations are those of {@link Grants}. */
@ShouwenTest
class GrantsTest {

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    Grants grants;

    @Autowired
    StaffDirectory staff;

    @Test
    void engineHoldsWhatTheTableSaysAndNothingElseForOurRoles() {
        Authorization old = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        old.setGroupId(Roles.WINDOW_CLERK);
        old.setResource(Resources.USER);
        old.setResourceId("clerk02");
        old.addPermission(Permissions.DELETE);
        authorizations.saveAuthorization(old);

        grants.run(null);

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(Roles.WINDOW_CLERK)
                        .resourceType(Resources.USER)
                        .count())
                .isZero();
        assertThat(grants.table(staff.roster())).allSatisfy(grant -> assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(grant.role())
                        .resourceType(grant.resource())
                        .resourceId(grant.resourceId())
                        .singleResult()
                        .getPermissions(grant.permissions().toArray(new Permission[0])))
                .hasSize(grant.permissions().size()));
    }
}
