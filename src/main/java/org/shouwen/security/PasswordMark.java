package org.shouwen.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** By which a login recognises that a password is the one it began with; tells nothing about it. */
final class PasswordMark {

    private PasswordMark() {}

    /** @param stored the password as it is stored, salted and hashed: no two are alike */
    static String of(String stored) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(stored.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
