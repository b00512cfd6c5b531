package org.shouwen.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.shouwen.cache.Cached;
import org.shouwen.staff.DemoRoster;
import org.shouwen.testing.TestDatabase;

/** The application as an office starts it: two nodes at the same moment on an empty PostgreSQL. */
@Tag("nodes")
class ProductionTest {

    private static final String ADMIN_PASSWORD = "First-Login-2026";
    private static final String CLERK_PASSWORD = "Window-One-1";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    // with the logs of the nodes
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static EmbeddedPostgres database;
    private static Node first;
    private static Node second;

    @BeforeAll
    static void startBothAtOnce() throws Exception {
        database = TestDatabase.startPostgresql();
        Map<String, String> settings = Map.of(
                "SPRING_PROFILES_ACTIVE", "production",
                "SHOUWEN_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                "SHOUWEN_DB_USER", "postgres",
                "SHOUWEN_DB_PASSWORD", "postgres",
                "SHOUWEN_ADMIN_PASSWORD", ADMIN_PASSWORD,
                "SHOUWEN_OFFICE_NAME", "某县人力资源和社会保障局",
                "SHOUWEN_COMPLAINT_PHONE", "0999-5559999",
                "SHOUWEN_IDENTITY_KEY", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        first = Node.launch(folder, List.of(), settings);
        Map<String, String> behindAProxy = new HashMap<>(settings);
        behindAProxy.put("SHOUWEN_TRUSTED_PROXIES", "10.0.0.0/8,127.0.0.1");
        second = Node.launch(folder, List.of(), behindAProxy);
        first.awaitReadiness();
        second.awaitReadiness();
        setUpTheOffice();
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable started : new AutoCloseable[] {first, second, database}) {
            if (started != null) {
                started.close();
            }
        }
    }

    @Test
    void nothingOfTheDemoIsThere() throws Exception {
        assertThat(admin("GET", "/api/demo/clock", null).statusCode()).isEqualTo(404);
        assertThat(admin("PUT", "/api/demo/clock", "{\"now\":\"2025-09-30T16:20:00+08:00\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin("GET", "/api/admin/staff", null).body()).doesNotContain(DemoRoster.userIds());
    }

    @Test
    void rosterWithADemoUserIsRefused() throws Exception {
        HttpResponse<String> answer = admin("PUT", "/api/admin/staff", roster("clerk01"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("REQUEST_INVALID", "clerk01", "演示");
        assertThat(admin("GET", "/api/admin/staff", null).body()).doesNotContain("clerk01");
    }

    @Test
    void weakPasswordIsRefused() throws Exception {
        HttpResponse<String> answer = admin("PUT", "/engine-rest/user/zhangsan/credentials", password("123456"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("FIELD_INVALID", "密码至少").doesNotContain("123456");
    }

    /** The first node has no proxy before it, the second one on this machine. */
    @Test
    void whereARequestComesFromOnlyATrustedProxySays() throws Exception {
        assertThat(tokenCookie(second, Map.of("X-Forwarded-Proto", "https")))
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax");
        assertThat(tokenCookie(second, Map.of())).doesNotContain("; Secure");
        assertThat(tokenCookie(first, Map.of("X-Forwarded-Proto", "https"))).doesNotContain("; Secure");
        assertThat(page(second, Map.of("X-Forwarded-Proto", "https")).headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000");
        assertThat(page(second, Map.of()).headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void guessingIsSlowedWhateverAddressTheGuesserSaysHeHas() throws Exception {
        assertThat(statusesOfGuesses(first)).contains(404, 429);
        // behind the proxy these are so many clients
        assertThat(statusesOfGuesses(second)).containsOnly(404);
    }

    @Test
    void theHostOfARequestLeadsNowhere() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(first.at("/"))
                .header("X-Forwarded-Host", "evil.example")
                .header("Accept", "text/html")
                .build();
        assertThat(HTTP.send(request, BodyHandlers.discarding()).headers().firstValue("Location"))
                .hasValue("/login");
    }

    @Test
    void thereIsNoConsoleToTryTheInterfaces() throws Exception {
        assertThat(admin("GET", "/swagger-ui/index.html", null).statusCode()).isEqualTo(404);
        assertThat(admin("GET", "/webjars/swagger-ui/index.html", null).statusCode())
                .isEqualTo(404);
        assertThat(admin("GET", "/v3/api-docs", null).statusCode()).isEqualTo(200);
    }

    @Test
    void startIsCalmAndWritesOnStandardOutputOnly() throws Exception {
        assertThat((first.log() + second.log()).lines())
                .noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR ") || line.startsWith("\tat "));
        try (Stream<Path> written = Files.list(folder)) {
            assertThat(written).allMatch(file -> file.toString().endsWith(".log"));
        }
    }

    @Test
    void bothAnswerAlike() throws Exception {
        // what one node changed, the other knows a little later
        await().atMost(Cached.STALE_AFTER.multipliedBy(10)).untilAsserted(() -> {
            for (String path : List.of("/api/admin/staff", "/engine-rest/process-definition", "/api/admin/mail")) {
                HttpResponse<String> answer = call(second, "admin", ADMIN_PASSWORD, "GET", path, null);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo(admin("GET", path, null).body());
            }
        });
        assertThat(call(second, "zhangsan", CLERK_PASSWORD, "GET", "/engine-rest/task", null)
                        .statusCode())
                .isEqualTo(200);
    }

    private static void setUpTheOffice() throws Exception {
        assertThat(admin("PUT", "/api/admin/staff", roster("zhangsan")).statusCode())
                .isEqualTo(200);
        assertThat(admin("PUT", "/engine-rest/user/zhangsan/credentials", password(CLERK_PASSWORD))
                        .statusCode())
                .isEqualTo(204);
    }

    private static String roster(String userId) {
        return """
                {"offices": [{"id": "O1", "name": "一所", "address": "一路1号", "phone": "0999-5559998"}],
                 "windows": [],
                 "people": [{"userId": "%s", "name": "张某", "post": "窗口工作人员", "duties": null, "officeId": "O1",
                             "windows": [], "roles": ["window-clerk"], "reach": "OFFICE", "active": true}],
                 "absences": []}""".formatted(userId);
    }

    private static String password(String password) {
        return """
                {"password": "%s", "authenticatedUserPassword": "%s"}""".formatted(password, ADMIN_PASSWORD);
    }

    private static Set<Integer> statusesOfGuesses(Node node) throws Exception {
        Set<Integer> statuses = new TreeSet<>();
        for (int i = 0; i < 120; i++) {
            HttpRequest guess = HttpRequest.newBuilder(node.at("/public/progress"))
                    .header("X-Forwarded-For", "203.0.113." + i)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(
                            "{\"caseNo\":\"ZX-20260310-%04d\",\"phone\":\"13000000001\"}".formatted(i)))
                    .build();
            statuses.add(HTTP.send(guess, BodyHandlers.discarding()).statusCode());
        }
        return statuses;
    }

    private static String tokenCookie(Node node, Map<String, String> headers) throws Exception {
        return page(node, headers).headers().firstValue("Set-Cookie").orElseThrow();
    }

    private static HttpResponse<Void> page(Node node, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.at("/login"));
        headers.forEach(request::header);
        return HTTP.send(request.build(), BodyHandlers.discarding());
    }

    private static HttpResponse<String> admin(String method, String path, String body) throws Exception {
        return call(first, "admin", ADMIN_PASSWORD, method, path, body);
    }

    private static HttpResponse<String> call(
            Node node, String user, String password, String method, String path, String body) throws Exception {
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(node.at(path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
