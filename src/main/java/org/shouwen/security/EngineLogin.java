package org.shouwen.security;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.shouwen.staff.StaffDirectory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Checks a password against the engine's users. Whoever gets no login is told nothing of the reason, and learns nothing from
 * the time that it takes: unknown account, closed account and wrong password are one.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    private static final int LONGEST_USER_ID = 64;

    private final AccountTables accounts;
    private final EngineUsers users;
    private final StaffDirectory staff;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final KnownPlaces places;
    private final ProvenPasswords proven;

    EngineLogin(
            AccountTables accounts,
            EngineUsers users,
            StaffDirectory staff,
            Passwords passwords,
            LoginThrottle throttle,
            KnownPlaces places,
            ProvenPasswords proven) {
        this.accounts = accounts;
        this.users = users;
        this.staff = staff;
        this.passwords = passwords;
        this.throttle = throttle;
        this.places = places;
        this.proven = proven;
    }

    @Override
    public org.springframework.security.core.Authentication authenticate(
            org.springframework.security.core.Authentication login) {
        String userId = login.getName();
        String password = String.valueOf(login.getCredentials());
        if (userId.isBlank() || userId.length() > LONGEST_USER_ID || userId.indexOf('\0') >= 0) {
            throw wrong();
        }
        StoredAccount account = accounts.find(userId);
        staff.notBefore(account.rosterRevision());
        Optional<Authentication> user = users.authentication(userId);
        LoginSource source = (LoginSource) login.getDetails();
        boolean right =
                isRight(account, password, source, () -> passwords.matches(password, account) && user.isPresent());
        if (!right) {
            throw wrong();
        }
        StoredAccount current = passwords.renewed(password, account).orElseThrow(EngineLogin::wrong);
        return Login.to(current, user.orElseThrow(EngineLogin::wrong).getGroupIds());
    }

    private boolean isRight(StoredAccount account, String password, LoginSource source, BooleanSupplier check) {
        String userId = account.userId();
        boolean knownBrowser =
                places.isKnownBrowser(userId, source.browserToken()) && throttle.isFree(source.browserToken(), userId);
        if (knownBrowser) {
            return throttle.inKnownBrowser(source.browserToken(), userId, check);
        }
        throttle.requireFree(source.place(), userId);
        return proven.isProven(
                account,
                password,
                source.place(),
                () -> throttle.elsewhere(
                        source.place(), userId, () -> places.isKnownAddress(userId, source.place()), () -> {
                            boolean right = check.getAsBoolean();
                            if (right) {
                                places.rememberAddress(userId, source.place());
                            }
                            return right;
                        }));
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("用户名或密码不正确");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
