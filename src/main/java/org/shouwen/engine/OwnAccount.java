package org.shouwen.engine;

import java.util.Objects;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.security.PasswordRules;

/**
 * What people may change of an account. The engine lets everybody do everything with their own; here they may change their
 * password, and the rest is the roster's and the administrators'.
 */
final class OwnAccount {

    private OwnAccount() {}

    /** @throws Refusal NOT_AUTHORISED for anything but the own password, FIELD_INVALID for a weak one */
    static void requireChangeable(CommandContext context, User user, boolean administrator) {
        if (!administrator && !isOwnPassword(context, user)) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "您只能修改自己的密码,其他账号信息由系统管理员维护。");
        }
        requireStrongPassword(context, user);
    }

    /** @throws Refusal NOT_AUTHORISED for others than administrators, and for one's own account */
    static void requireDeletable(CommandContext context, String userId, boolean administrator) {
        if (!administrator || context.getAuthenticatedUserId().equals(userId)) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "不能删除该账号。人员离岗、离职的,请在人员名册中停用。");
        }
    }

    private static boolean isOwnPassword(CommandContext context, User user) {
        User stored = context.getReadOnlyIdentityProvider().findUserById(user.getId());
        return stored != null
                && context.getAuthenticatedUserId().equals(user.getId())
                && user instanceof UserEntity account
                && account.hasNewPassword()
                && Objects.equals(stored.getFirstName(), user.getFirstName())
                && Objects.equals(stored.getLastName(), user.getLastName())
                && Objects.equals(stored.getEmail(), user.getEmail());
    }

    /** The engine would only say that something went wrong. */
    private static void requireStrongPassword(CommandContext context, User user) {
        if (context.getProcessEngineConfiguration().isEnablePasswordPolicy()
                && user instanceof UserEntity account
                && account.hasNewPassword()
                && !account.checkPasswordAgainstPolicy()) {
            throw Refusal.of(RefusalCode.FIELD_INVALID, "password", PasswordRules.SENTENCE);
        }
    }
}
