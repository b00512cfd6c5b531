package org.shouwen.security;

import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's users without the engine's own throttle, by which anybody could keep anybody out: how often a password may be
 * tried is {@link LoginThrottle}'s business.
 */
public class OfficeIdentities extends DbIdentityServiceProvider {

    @Override
    public boolean checkPassword(String userId, String password) {
        UserEntity user = findUserById(userId);
        return user != null && user.getPassword() != null && password != null && matchPassword(password, user);
    }
}
