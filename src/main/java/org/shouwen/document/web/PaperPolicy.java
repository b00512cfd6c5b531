package org.shouwen.document.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.shouwen.document.PaperLooks;

/**
 * What a browser may do with a paper. A paper carries its looks in itself, so that it stays as it was issued and can be sent
 * by mail; browsers are told the digest of exactly these, and of the script of its button, and take nothing else.
 */
final class PaperPolicy {

    private PaperPolicy() {}

    /** @param html a whole paper; what fills its template is escaped, and stands after the looks */
    static String of(String html, String script) {
        return "default-src 'none'; style-src '%s'; script-src '%s'; object-src 'none';"
                        .formatted(digest(PaperLooks.of(html)), digest(script))
                + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
