package org.shouwen.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwen.testing.Caller;
import org.shouwen.walk.Checker;
import org.shouwen.walk.Plan;
import org.shouwen.walk.Records;
import org.shouwen.walk.Servers;
import org.shouwen.walk.Walk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;

/**
 * Two nodes at one database, ten people at both of them; in the middle of it a node or the database dies. What was acknowledged
 * is on record, once, and nothing contradicts itself.
 */
@Tag("database")
@EnabledIfSystemProperty(named = "shouwen.test.database", matches = "postgresql")
@EnabledIfSystemProperty(named = "shouwen.walk.seeds", matches = "\\d+")
class WalkUnderFailureTest {

    private static final Logger LOG = LoggerFactory.getLogger(WalkUnderFailureTest.class);

    // with the logs of the nodes
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static StoppableDatabase database;
    private static DataSource tables;
    private static Node first;
    private static Node second;
    private static Servers servers;
    private static DemoClocks clock;

    @BeforeAll
    static void start() throws Exception {
        database = StoppableDatabase.in(folder);
        tables = DataSourceBuilder.create()
                .url(database.url())
                .username("postgres")
                .build();
        first = startNode();
        second = startNode();
        servers = new Servers(List.of(first.port(), second.port()));
        clock = new DemoClocks(servers, new Records(tables));
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable started : new AutoCloseable[] {first, second, database}) {
            if (started != null) {
                started.close();
            }
        }
    }

    static LongStream seeds() {
        long seed = Long.getLong("shouwen.walk.seed", 1);
        return LongStream.range(seed, seed + Integer.getInteger("shouwen.walk.seeds", 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingAcknowledgedIsLostWhenANodeIsKilled(long seed) throws Exception {
        CompletableFuture<Void> restarted = new CompletableFuture<>();
        walk(seed, () -> {
            servers.leaves(first.port());
            kill(first);
            CompletableFuture.supplyAsync(WalkUnderFailureTest::startNode)
                    .thenAccept(node -> {
                        first = node;
                        clock.joins(node.port());
                    })
                    .thenAccept(restarted::complete);
        });
        restarted.join();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingAcknowledgedIsLostWhenTheDatabaseIsStopped(long seed) throws Exception {
        walk(seed, () -> {
            List<Integer> nodes = servers.all();
            nodes.forEach(servers::leaves);
            try {
                restartDatabase();
            } finally {
                nodes.forEach(servers::joins);
            }
        });
    }

    private static void walk(long seed, Runnable disaster) throws Exception {
        Plan plan = new Plan(
                seed, Integer.getInteger("shouwen.walk.steps", 160), Integer.getInteger("shouwen.walk.cases", 16));
        LOG.info("Takes {}", plan);
        Records records = new Records(tables);
        Walk walk = new Walk(plan, servers, clock, records)
                .disturbedAt(plan.steps() / 2, disaster)
                .take();
        LOG.info("Took {}", walk);
        clock.pass(Duration.ofMinutes(5));
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(records.waitingSince(clock.now()))
                .isZero());

        walk.assertFlawless(new Checker(tables));
        assertThat(new Caller(second.port(), "admin")
                        .post("/api/admin/consistency", Map.of())
                        .ok()
                        .path("contradictions"))
                .as("%s", plan)
                .isEmpty();
    }

    private static Node startNode() {
        try {
            Node node = Node.launch(
                    folder,
                    List.of(
                            "--spring.datasource.url=" + database.url(),
                            "--spring.datasource.username=postgres",
                            // what a dead node was about to do is done by the other after this time
                            "--camunda.bpm.job-execution.lock-time-in-millis=5000"),
                    Map.of());
            node.awaitReadiness();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(Node node) {
        try {
            node.kill();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void restartDatabase() {
        try {
            database.stopAtOnce();
            database.startAgain();
            first.awaitReadiness();
            second.awaitReadiness();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
