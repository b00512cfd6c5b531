package org.shouwen.security;

import java.util.Collection;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody who proved to be the owner of an account. What a session keeps of it is who it is and which password was proven:
 * what the person may do is asked at every request.
 */
public final class Login extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String userId;
    private final String passwordMark;
    private final long endedLogins;

    private Login(
            String userId, String passwordMark, long endedLogins, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.userId = userId;
        this.passwordMark = passwordMark;
        this.endedLogins = endedLogins;
        setAuthenticated(true);
    }

    static Login to(StoredAccount account, List<String> roles) {
        return new Login(
                account.userId(), PasswordMark.of(account.password()), account.endedLogins(), authorities(roles));
    }

    /** Whether the account has the same password still and was not closed since. */
    boolean isStillGoodFor(StoredAccount account) {
        return account.hasPassword()
                && PasswordMark.of(account.password()).equals(passwordMark)
                && account.endedLogins() == endedLogins;
    }

    Login with(List<String> roles) {
        return new Login(userId, passwordMark, endedLogins, authorities(roles));
    }

    /** The login of whoever has just changed the own password: it goes on, as the only one. */
    public Login after(OwnPasswordChanged change) {
        return new Login(userId, change.passwordMark(), endedLogins, getAuthorities());
    }

    @Override
    public Object getPrincipal() {
        return userId;
    }

    @Override
    public Object getCredentials() {
        return null;
    }

    /** Where it came from is of no use later, and nothing to be kept. */
    @Override
    public void setDetails(Object details) {
        super.setDetails(null);
    }

    private static List<SimpleGrantedAuthority> authorities(List<String> roles) {
        return roles.stream().map(SimpleGrantedAuthority::new).toList();
    }
}
