package org.shouwen.complaint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts what people say about others and who they are (AES-256-GCM, R-206). The database holds nothing that could be
 * read without this key.
 */
@Component
class SealingKey {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";

    private final SecretKey encryption;
    private final SecretKey lookup;
    private final SecureRandom random = new SecureRandom();

    SealingKey(IdentityKey key) {
        byte[] master = key.bytes();
        this.encryption = new SecretKeySpec(derived(master, "seal"), "AES");
        this.lookup = new SecretKeySpec(derived(master, "lookup"), MAC);
    }

    /** @param place where it is stored; sealed text that was moved elsewhere cannot be opened there */
    byte[] seal(byte[] plain, byte[] place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place, plain);
        byte[] stored = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, stored, NONCE_BYTES, sealed.length);
        return stored;
    }

    byte[] open(byte[] stored, byte[] place) {
        byte[] nonce = Arrays.copyOf(stored, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, place, Arrays.copyOfRange(stored, NONCE_BYTES, stored.length));
    }

    /** The same for the same text, and not to be turned back; null for null. */
    String fingerprint(String text) {
        return text == null ? null : HexFormat.of().formatHex(mac(lookup, text));
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] place, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealed under another key than the present one", e);
        }
    }

    private static byte[] derived(byte[] master, String purpose) {
        return mac(new SecretKeySpec(master, MAC), purpose);
    }

    private static byte[] mac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 belongs to every Java platform", e);
        }
    }
}
