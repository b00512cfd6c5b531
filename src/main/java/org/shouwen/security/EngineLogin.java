package org.shouwen.security;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks a password against the engine's users, throttling included; authorities are the engine's groups. */
@Component
class EngineLogin implements AuthenticationProvider {

    private final IdentityService identity;
    private final EngineUsers users;

    EngineLogin(IdentityService identity, EngineUsers users) {
        this.identity = identity;
        this.users = users;
    }

    @Override
    public org.springframework.security.core.Authentication authenticate(
            org.springframework.security.core.Authentication login) {
        String userId = login.getName();
        String password = String.valueOf(login.getCredentials());
        if (userId.isBlank() || password.isBlank() || !identity.checkPassword(userId, password)) {
            throw new BadCredentialsException("用户名或密码不正确");
        }
        Authentication user = users.authentication(userId).orElseThrow(() -> new BadCredentialsException("用户名或密码不正确"));
        List<SimpleGrantedAuthority> authorities =
                user.getGroupIds().stream().map(SimpleGrantedAuthority::new).toList();
        return UsernamePasswordAuthenticationToken.authenticated(userId, null, authorities);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
