package org.shouwen.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** People and programs that ask a node again and again, whatever it answers. */
final class Load implements AutoCloseable {

    static final String REGISTRATION = "/engine-rest/process-definition/key/consultation-intake/submit-form";

    private static final String INTAKE = """
            {"variables": {"channel": {"value": "VISIT"}, "intakeType": {"value": "POLICY_CONSULTATION"},
             "matter": {"value": "咨询城乡居民养老保险缴费档次"}, "urgency": {"value": "NORMAL"}}}""";
    /** Milliseconds from an answer to the next question: without it a node that refuses at once is asked as often as it can. */
    private static final int PAUSE = 20;

    /** Each waits for its answers and holds nobody else up. */
    private static final int ASKING = 7;

    private static final String PAGE = "text/html";
    private static final String JSON = "application/json";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Node node;
    /** When those were sent that are not answered yet. */
    private final Map<Thread, Long> waiting = new ConcurrentHashMap<>();

    private final Queue<Asked> answers = new ConcurrentLinkedQueue<>();
    private final List<Future<?>> running = new ArrayList<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(ASKING);

    /**
     * One request and what came of it.
     *
     * @param sent instant of {@link System#nanoTime()}, as is {@code answered}
     */
    record Asked(String path, String accept, long sent, long answered, int status, String body) {

        /** How long it waited from that instant on, or since it was sent where that was later. */
        Duration waitedFrom(long instant) {
            return Duration.ofNanos(answered - sent < answered - instant ? answered - sent : answered - instant);
        }

        boolean isPage() {
            return PAGE.equals(accept);
        }
    }

    private Load(Node node) {
        this.node = node;
    }

    static Load on(Node node) {
        Load load = new Load(node);
        for (String clerk : List.of("clerk01", "clerk02", "clerk04")) {
            load.repeat(() -> load.ask("POST", REGISTRATION, clerk, JSON));
        }
        load.repeat(() -> load.ask("GET", "/api/cases", "clerk01", JSON));
        load.repeat(() -> load.ask("GET", "/camunda/api/engine/engine/default/task/count", "clerk05", JSON));
        load.repeat(() -> load.ask("GET", "/cases", "clerk03", PAGE));
        load.repeat(() -> load.ask("GET", "/login", null, PAGE));
        return load;
    }

    private void repeat(Runnable request) {
        running.add(threads.scheduleWithFixedDelay(request, 0, PAUSE, TimeUnit.MILLISECONDS));
    }

    private void ask(String method, String path, String userId, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.at(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", accept)
                .header("Content-Type", JSON)
                .method(method, "POST".equals(method) ? BodyPublishers.ofString(INTAKE) : BodyPublishers.noBody());
        if (userId != null) {
            String login = userId + ":shouwen";
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        long sent = System.nanoTime();
        waiting.put(Thread.currentThread(), sent);
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answers.add(new Asked(path, accept, sent, System.nanoTime(), answer.statusCode(), answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }

    /** Whether somebody waits still who asked before that instant of {@link System#nanoTime()}. */
    boolean isWaitingSince(long instant) {
        return waiting.values().stream().anyMatch(sent -> sent - instant < 0);
    }

    /** All until now. */
    List<Asked> answers() {
        return List.copyOf(answers);
    }

    long answered(int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    /** Every request begun is answered. */
    List<Asked> end() throws Exception {
        threads.shutdown();
        assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        for (Future<?> one : running) {
            if (!one.isCancelled()) {
                one.get();
            }
        }
        return answers();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
