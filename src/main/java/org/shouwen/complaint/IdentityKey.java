package org.shouwen.complaint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that complainants' identities are encrypted with: 32 bytes in Base64 from the environment
 * ({@code SHOUWEN_IDENTITY_KEY}); where none is set, as in the demo, one that is made once and kept beside the data.
 */
@Component
class IdentityKey {

    private static final int BYTES = 32;

    private final String given;
    private final Path file;

    IdentityKey(
            @Value("${shouwen.identity-key:}") String given,
            @Value("${shouwen.identity-key-file:./data/identity.key}") Path file) {
        this.given = given;
        this.file = file;
    }

    byte[] bytes() {
        byte[] key = Base64.getDecoder().decode((given.isBlank() ? kept() : given).strip());
        if (key.length != BYTES) {
            throw new IllegalStateException("The identity key must be 32 bytes in Base64");
        }
        return key;
    }

    private String kept() {
        try {
            if (Files.notExists(file)) {
                make();
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.writeString(file, Base64.getEncoder().encodeToString(random), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            // somebody else was faster: that key holds
        }
    }
}
