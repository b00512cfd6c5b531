package org.shouwen.engine;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.beans.PropertyAccessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine can take single rights from somebody whose role has them, and asks whether it was done before whatever it
 * does for anybody. Here nobody can, so that it need not ask.
 */
final class RevokedRights {

    private RevokedRights() {}

    /** @throws Refusal NOT_AUTHORISED where it would be done */
    static void requireNone(Command<?> command, PropertyAccessor fields) {
        if (command instanceof SaveAuthorizationCmd
                && fields.getPropertyValue("authorization") instanceof Authorization saved
                && saved.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "系统不使用“拒绝”类授权。需要收回权限的,请删除相应的“允许”授权。");
        }
    }

    /** When the engine is to ask; always, where an earlier version let somebody do it. */
    static String check(JdbcClient jdbc) {
        boolean none = jdbc.sql("select count(*) from act_ru_authorization where type_ = ?")
                        .param(Authorization.AUTH_TYPE_REVOKE)
                        .query(Long.class)
                        .single()
                == 0;
        return none
                ? ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER
                : ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_ALWAYS;
    }
}
