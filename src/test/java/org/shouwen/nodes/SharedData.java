package org.shouwen.nodes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

    Node startNode() throws IOException {
        return Node.start(
                folder,
                postgresql == null
                        ? List.of()
                        : List.of(
                                "--spring.datasource.url=" + postgresql.getJdbcUrl("postgres", "postgres"),
                                "--spring.datasource.username=postgres"));
    }

    @Override
    public void close() throws IOException {
        if (postgresql != null) {
            postgresql.close();
        }
    }
}
