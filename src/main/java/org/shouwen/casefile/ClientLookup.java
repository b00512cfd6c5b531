package org.shouwen.casefile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;

/**
 * Finds a client's cases by phone without the register holding the phone: what is stored and compared is
 * a hash under a random key of this installation.
 */
@Service
public class ClientLookup {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    ClientLookup(InstallationSecret secrets) {
        this.key = new SecretKeySpec(secrets.named("client-lookup"), ALGORITHM);
    }

    /**
     * Equal for all ways to write one number. Area code and extension do not count, since people give them or leave
     * them out.
     *
     * @return 64 characters
     */
    public String keyOf(PhoneNumber phone) {
        return hash(phone.subscriber());
    }

    /** @return 64 characters, never those of a phone */
    String keyOfCode(String code) {
        return hash("code:" + code);
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 belongs to every Java platform", e);
        }
    }
}
