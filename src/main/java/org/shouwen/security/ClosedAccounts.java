package org.shouwen.security;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * Takes from the engine's users that are not on the roster what the engine holds for them. They may nothing anyway, since
 * nobody becomes one of them by logging in; but what stays would be theirs again on the day they come back, and names them
 * where members of a group are asked for.
 */
@Component
class ClosedAccounts {

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    ClosedAccounts(IdentityService identity, AuthorizationService authorizations) {
        this.identity = identity;
        this.authorizations = authorizations;
    }

    void takeEverythingFromOthersThan(Set<String> onTheRoster) {
        identity.createUserQuery().list().stream()
                .map(User::getId)
                .filter(userId -> !onTheRoster.contains(userId))
                .forEach(this::takeEverything);
    }

    private void takeEverything(String userId) {
        List<String> groups = identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
        groups.stream()
                .filter(group -> !Roles.CAMUNDA_ADMIN.equals(group))
                .forEach(group -> identity.deleteMembership(userId, group));
        identity.createTenantQuery().userMember(userId).list().stream()
                .map(Tenant::getId)
                .forEach(tenant -> identity.deleteTenantUserMembership(tenant, userId));
        if (!groups.contains(Roles.CAMUNDA_ADMIN)) {
            authorizations.createAuthorizationQuery().userIdIn(userId).list().stream()
                    .filter(grant -> !isTheirOwn(grant))
                    .map(Authorization::getId)
                    .forEach(authorizations::deleteAuthorization);
        }
    }

    /** Whose tasks and lists these are and who they themselves are, no administrator decided: they wait for their return. */
    private static boolean isTheirOwn(Authorization grant) {
        int type = grant.getResourceType();
        return type == Resources.TASK.resourceType()
                || type == Resources.FILTER.resourceType()
                || type == Resources.USER.resourceType() && grant.getUserId().equals(grant.getResourceId());
    }
}
