package org.shouwen.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Spares programs, which send their password with every request, the price of comparing it: what was found right a short
 * while ago, from the same address, still is unless another one is stored by now. Holds no password and nothing from which
 * one could be guessed without the key, which lives as long as the node.
 */
@Component
class ProvenPasswords {

    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final int MOST = 10_000;
    private static final String ALGORITHM = "HmacSHA256";

    /** Large from the start: passwords that are compared at the same time shall not wait for each other. */
    private final Cache<String, Instant> proven =
            Caffeine.newBuilder().initialCapacity(MOST).maximumSize(MOST).build();

    private final SecretKeySpec key;
    private final Clock clock;

    ProvenPasswords(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    /** @param compare of many requests at once with the same password, one does it and the others wait for the outcome */
    boolean isProven(StoredAccount account, String password, String place, BooleanSupplier compare) {
        Instant now = clock.instant();
        return proven.asMap()
                        .compute(
                                mark(place, account.userId(), String.valueOf(account.password()), password),
                                (mark, at) -> isFresh(at, now) || compare.getAsBoolean() ? fresher(at, now) : null)
                != null;
    }

    private static Instant fresher(Instant at, Instant now) {
        return isFresh(at, now) ? at : now;
    }

    private static boolean isFresh(Instant at, Instant now) {
        return at != null && Duration.between(at, now).abs().compareTo(WHILE) < 0;
    }

    private String mark(String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
