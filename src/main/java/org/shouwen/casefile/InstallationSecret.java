package org.shouwen.casefile;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Random keys of this installation, made once and shared by all its nodes. */
@Component
class InstallationSecret {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;

    InstallationSecret(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the key where there is none; not within a transaction, which a lost race would abort. */
    byte[] named(String name) {
        return HexFormat.of().parseHex(read(name).or(() -> make(name)).orElseThrow());
    }

    private Optional<String> read(String name) {
        return jdbc.sql("select secret from installation_secret where name = ?")
                .params(name)
                .query(String.class)
                .optional();
    }

    private Optional<String> make(String name) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        try {
            jdbc.sql("insert into installation_secret (name, secret) values (?, ?)")
                    .params(name, HexFormat.of().formatHex(random))
                    .update();
        } catch (DuplicateKeyException e) {
            // another node was faster: its key holds
        }
        return read(name);
    }
}
