package org.shouwen.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What a proxy sees that asks a node all the time whether it is ready. */
final class Readiness implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final HttpRequest question;

    private volatile int status;
    private volatile long changed;
    private volatile Duration slowest = Duration.ZERO;

    Readiness(Node node) {
        this.question = HttpRequest.newBuilder(node.at("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(30))
                .build();
        thread.scheduleWithFixedDelay(this::ask, 0, 20, TimeUnit.MILLISECONDS);
    }

    private void ask() {
        long asked = System.nanoTime();
        int answer;
        try {
            answer = http.send(question, BodyHandlers.discarding()).statusCode();
        } catch (Exception e) {
            answer = -1;
        }
        long answered = System.nanoTime();
        Duration took = Duration.ofNanos(answered - asked);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        if (answer != status) {
            changed = answered;
            status = answer;
        }
    }

    /** @return how long after that instant of {@link System#nanoTime()} it said so for the first time */
    Duration becomes(int expected, long since) {
        await().atMost(Duration.ofSeconds(30)).until(() -> status == expected);
        return Duration.ofNanos(changed - since);
    }

    Duration slowest() {
        assertThat(slowest).isPositive();
        return slowest;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
