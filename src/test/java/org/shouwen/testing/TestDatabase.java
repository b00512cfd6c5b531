package org.shouwen.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Gives every application context of the tests an empty database of its own: H2 in memory, or with
 * {@code -Dshouwen.test.database=postgresql} an embedded real PostgreSQL.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.datasource.url=" + url((GenericApplicationContext) context))
                .applyTo(context);
    }

    public static boolean isPostgresql() {
        return "postgresql".equals(System.getProperty("shouwen.test.database"));
    }

    private static String url(GenericApplicationContext context) {
        if (!isPostgresql()) {
            return "jdbc:h2:mem:" + UUID.randomUUID()
                    + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512;OPTIMIZE_REUSE_RESULTS=FALSE";
        }
        EmbeddedPostgres server = startPostgresql();
        // closed by the context: the library's own shutdown hook would end the server before the context ends
        context.registerBean("embeddedPostgres", EmbeddedPostgres.class, () -> server, bean -> {
            bean.setDestroyMethodName("close");
        });
        return server.getJdbcUrl("postgres", "postgres");
    }

    public static EmbeddedPostgres startPostgresql() {
        try {
            return EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setServerConfig("max_connections", "200")
                    // no test takes the power away from the machine
                    .setServerConfig("fsync", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
