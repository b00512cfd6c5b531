package org.shouwen.security;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.digest.Default16ByteSaltGenerator;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.SaltGenerator;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Compares passwords with what is stored of them, and renews what is stored in a way that is too cheap by now. Takes as long
 * for an account that does not exist.
 */
@Component
class Passwords {

    private static final String PREFIX = "{" + SlowPasswords.NAME + "}";

    private final SlowPasswords slow;
    private final PasswordManager all;
    private final SaltGenerator salts = new Default16ByteSaltGenerator();
    private final AccountTables accounts;
    private final String nobodys;

    Passwords(@Value("${shouwen.password-strength}") int strength, AccountTables accounts) {
        this.slow = new SlowPasswords(strength);
        this.all = new PasswordManager(slow, List.of());
        this.accounts = accounts;
        this.nobodys = slow.encrypt("nobody's");
    }

    /** For the engine, which knows the older ways of storing them, too. */
    PasswordManager forEngine() {
        return all;
    }

    boolean matches(String password, StoredAccount account) {
        boolean right = account.hasPassword()
                && all.check(EncryptionUtil.saltPassword(password, account.salt()), account.password());
        if (!right && !isSlow(account)) {
            slow.check(password, nobodys);
        }
        return right;
    }

    /**
     * The account with its password stored as it is stored today; empty where it was given another one at this moment.
     *
     * @param password the right one
     */
    Optional<StoredAccount> renewed(String password, StoredAccount account) {
        if (isSlow(account) && !slow.isTooCheap(account.password().substring(PREFIX.length()))) {
            return Optional.of(account);
        }
        String salt = salts.generateSalt();
        accounts.renew(account, all.encrypt(EncryptionUtil.saltPassword(password, salt)), salt);
        return Optional.of(accounts.find(account.userId())).filter(current -> matches(password, current));
    }

    private static boolean isSlow(StoredAccount account) {
        return account.hasPassword() && account.password().startsWith(PREFIX);
    }
}
