package org.shouwen.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Keeps passwords in a form in which trying one costs what a login costs, whoever gets hold of the database. */
final class SlowPasswords implements PasswordEncryptor {

    static final String NAME = "bcrypt";

    private final BCryptPasswordEncoder bcrypt;

    /** @param strength from 4 to 31; each step costs twice as much */
    SlowPasswords(int strength) {
        bcrypt = new BCryptPasswordEncoder(strength);
    }

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(shortened(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return bcrypt.matches(shortened(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    /** Whether it costs less than it would by now. */
    boolean isTooCheap(String encrypted) {
        return bcrypt.upgradeEncoding(encrypted);
    }

    /** The algorithm reads 72 bytes and no more: 64 characters bear what a password of any length holds. */
    private static String shortened(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-384").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
