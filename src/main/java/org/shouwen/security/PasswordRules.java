package org.shouwen.security;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** The engine's password policy, which holds in production for every password that is set. */
public final class PasswordRules {

    private PasswordRules() {}

    /** Ten characters or more, upper and lower case, a digit, a special character, without the user id. */
    public static boolean accept(String userId, String password) {
        User user = new UserEntity(userId);
        return new DefaultPasswordPolicyImpl().getRules().stream().allMatch(rule -> rule.execute(password, user));
    }
}
