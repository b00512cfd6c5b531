package org.shouwen.nodes;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shouwen.ShouwenApplication;
import org.shouwen.acceptance.Office;

/** Shouwen in a process of its own, with the profile {@code demo} as shipped unless its environment says otherwise. */
final class Node implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Path log;
    private final Process process;
    private URI address;

    private Node(Path log, Process process) {
        this.log = log;
        this.process = process;
    }

    /**
     * Starts and does not wait; where the node listens is known once it is ready.
     *
     * @param folder where it runs, and so where an H2 database lies
     * @param settings as on the command line
     */
    static Node launch(Path folder, List<String> settings, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                classPath(),
                ShouwenApplication.class.getName(),
                "--server.port=0"));
        command.addAll(settings);
        Path log = Files.createTempFile(folder, "node-", ".log");
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // on a busy machine a pause is no outage
        process.environment().put("SHOUWEN_DATABASE_ANSWERWITHIN", "30s");
        // programs log in with every request
        process.environment().put("SHOUWEN_PASSWORD_STRENGTH", "4");
        // nor is it about what happens at half past two
        process.environment().put("SHOUWEN_CONSISTENCY_NIGHTLY", "-");
        process.environment().putAll(environment);
        return new Node(log, process.start());
    }

    URI at(String path) {
        return address.resolve(path);
    }

    int port() {
        return address.getPort();
    }

    /** All that it has said until now, perhaps to the middle of a character. */
    String log() throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }

    Office office() {
        return new Office(address);
    }

    /** SIGKILL: nothing of the node's own runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    void awaitReadiness() throws IOException {
        HttpClient http = HttpClient.newHttpClient();
        await().atMost(LONGEST_START).until(() -> !process.isAlive() || isReady(http));
        if (!process.isAlive()) {
            throw new IllegalStateException("The node did not start:\n" + log());
        }
    }

    private boolean isReady(HttpClient http) throws IOException, InterruptedException {
        Matcher port = PORT.matcher(log());
        if (!port.find()) {
            return false;
        }
        address = URI.create("http://127.0.0.1:" + port.group(1));
        HttpRequest readiness = HttpRequest.newBuilder(at("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return http.send(readiness, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYetListening) {
            return false;
        }
    }

    /** What the application runs with: the class path of the tests without what only tests bring. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.contains("process-test-coverage"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
