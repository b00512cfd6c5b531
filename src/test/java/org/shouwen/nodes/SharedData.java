package org.shouwen.nodes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouwen.testing.TestDatabase;

/** A database that outlives the nodes: H2's file in a folder, as shipped, or a PostgreSQL server of its own. */
final class SharedData implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres postgresql;

    private SharedData(Path folder, EmbeddedPostgres postgresql) {
        this.folder = folder;
        this.postgresql = postgresql;
    }

    /** As the run of the tests says. */
    static SharedData in(Path folder) {
        return new SharedData(folder, TestDatabase.isPostgresql() ? TestDatabase.startPostgresql() : null);
    }

    /** @param more settings beside those of the database */
    Node startNode(String... more) throws IOException {
        Node node = launchNode(more);
        node.awaitReadiness();
        return node;
    }

    /** As {@link #startNode}, without waiting for it. */
    Node launchNode(String... more) throws IOException {
        List<String> settings = new ArrayList<>(List.of(more));
        if (postgresql != null) {
            settings.add("--spring.datasource.url=" + postgresql.getJdbcUrl("postgres", "postgres"));
            settings.add("--spring.datasource.username=postgres");
        }
        return Node.launch(folder, settings, Map.of());
    }

    Connection connection() throws SQLException {
        return postgresql.getPostgresDatabase().getConnection();
    }

    @Override
    public void close() throws IOException {
        if (postgresql != null) {
            postgresql.close();
        }
    }
}
