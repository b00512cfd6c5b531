package org.shouwen.security;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** The engine's password policy, which holds in production for every password that is set. */
public final class PasswordRules {

    /** The policy as people are told it. */
    public static final String SENTENCE = "密码至少 10 个字符,须含大写字母、小写字母、数字和特殊字符,且不得包含用户名。";

    private PasswordRules() {}

    public static boolean accept(String userId, String password) {
        User user = new UserEntity(userId);
        return new DefaultPasswordPolicyImpl().getRules().stream().allMatch(rule -> rule.execute(password, user));
    }
}
