package org.shouwen.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A real PostgreSQL that a test may stop at once, freeze, and start again at the same address. */
final class StoppableDatabase implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;

    private StoppableDatabase(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    static StoppableDatabase in(Path folder) throws IOException {
        Path data = folder.resolve("postgresql");
        return new StoppableDatabase(data, start(data, 0));
    }

    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setCleanDataDirectory(false)
                .setDataDirectory(data)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(30))
                // the library switches it off, and then the last commits before a stop are lost
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** As {@code pg_ctl stop -m immediate}: nothing is finished, no connection is told. */
    void stopAtOnce() throws IOException, InterruptedException {
        ProcessHandle postmaster = postmaster();
        signal("QUIT", postmaster);
        await().atMost(Duration.ofSeconds(20)).until(() -> !postmaster.isAlive());
    }

    void startAgain() throws IOException {
        int port = server.getPort();
        server.close();
        server = start(data, port);
    }

    /** Connections stay open, and nobody answers on them. */
    void freeze() throws IOException, InterruptedException {
        ProcessHandle postmaster = postmaster();
        // first the one that would start others
        signal("STOP", postmaster);
        for (ProcessHandle backend : postmaster.descendants().toList()) {
            signal("STOP", backend);
        }
    }

    void thaw() throws IOException, InterruptedException {
        ProcessHandle postmaster = postmaster();
        for (ProcessHandle backend : postmaster.descendants().toList()) {
            signal("CONT", backend);
        }
        signal("CONT", postmaster);
    }

    private ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** To whoever lives: a backend ends by itself when its connection does. */
    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        int answer = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(answer == 0 || !process.isAlive()).isTrue();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
