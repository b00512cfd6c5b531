package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_ALWAYS;
import static org.camunda.bpm.engine.ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.shouwen.testing.Caller;
import org.shouwen.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class RevokedRightsTest {

    @LocalServerPort
    int port;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nobodyTakesASingleRightFromARole() {
        assertThat(new Caller(port, "admin")
                        .post(
                                "/engine-rest/authorization/create",
                                Map.of(
                                        "type",
                                        Authorization.AUTH_TYPE_REVOKE,
                                        "permissions",
                                        List.of("READ"),
                                        "userId",
                                        "clerk01",
                                        "resourceType",
                                        Resources.FILTER.resourceType(),
                                        "resourceId",
                                        "*"))
                        .refusedWith(403))
                .isEqualTo("NOT_AUTHORISED:系统不使用“拒绝”类授权。需要收回权限的,请删除相应的“允许”授权。");
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                        .count())
                .isZero();
    }

    @Test
    void theEngineAsksForThemOnlyWhereOneWasTaken() {
        assertThat(engine.getAuthorizationCheckRevokes()).isEqualTo(AUTHORIZATION_CHECK_REVOKE_NEVER);

        Authorization taken = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        taken.setUserId("clerk01");
        taken.setResource(Resources.FILTER);
        taken.setResourceId("*");
        taken.removePermission(Permissions.READ);
        authorizations.saveAuthorization(taken);
        try {
            assertThat(RevokedRights.check(jdbc)).isEqualTo(AUTHORIZATION_CHECK_REVOKE_ALWAYS);
        } finally {
            authorizations.deleteAuthorization(taken.getId());
        }
        assertThat(RevokedRights.check(jdbc)).isEqualTo(AUTHORIZATION_CHECK_REVOKE_NEVER);
    }
}
