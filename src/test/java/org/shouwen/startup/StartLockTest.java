package org.shouwen.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwen.testing.TestDatabase;

class StartLockTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        server = TestDatabase.startPostgresql();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void secondNodeWaitsUntilTheFirstIsReady() throws Exception {
        StartLock first = StartLock.take(connection());
        CompletableFuture<StartLock> second = CompletableFuture.supplyAsync(StartLockTest::take);

        await().atMost(1, TimeUnit.MINUTES).until(StartLockTest::somebodyWaits);
        assertThat(second).isNotDone();
        first.release();
        second.get(1, TimeUnit.MINUTES).release();
    }

    @Test
    void nodeThatDiesLeavesNoLock() throws Exception {
        Connection dying = connection();
        StartLock.take(dying);
        dying.abort(Runnable::run);

        CompletableFuture.supplyAsync(StartLockTest::take)
                .get(1, TimeUnit.MINUTES)
                .release();
    }

    @Test
    void releasingTwiceDoesNothing() throws Exception {
        StartLock lock = StartLock.take(connection());
        lock.release();
        lock.release();
    }

    private static boolean somebodyWaits() throws Exception {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
            return waiting.next() && waiting.getInt(1) == 1;
        }
    }

    private static StartLock take() {
        try {
            return StartLock.take(connection());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connection() throws Exception {
        return server.getPostgresDatabase().getConnection();
    }
}
