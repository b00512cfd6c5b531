package org.shouwen.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shouwen.testing.ShouwenTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The engine's pages work whatever others load at the same time: what the header allows is what the page bears. */
@ShouwenTest
class PagesAtOnceTest {

    private static final int LOADERS = 12;
    private static final int LOADS_EACH = 40;
    private static final List<String> PAGES = List.of("tasklist", "cockpit", "admin", "welcome");
    private static final String OTHER_TRAFFIC = "/camunda/api/engine/engine/default/task/count";
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String POLICY = "base-uri 'self';"
            + "script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval' https: 'self' 'unsafe-inline';"
            + "style-src 'unsafe-inline' 'self';default-src 'self';img-src 'self' data:;block-all-mixed-content;"
            + "form-action 'self';frame-ancestors 'none';object-src 'none';"
            + "sandbox allow-forms allow-scripts allow-same-origin allow-popups allow-downloads";

    @LocalServerPort
    int port;

    private record Loaded(String page, String policy, Set<String> nonces) {}

    @Test
    void everyPageBearsTheNonceOfItsOwnHeader() throws Exception {
        List<Loaded> loaded = allAtOnce();

        assertThat(loaded).hasSize(LOADERS * LOADS_EACH).allSatisfy(page -> {
            assertThat(page.nonces()).hasSize(1);
            assertThat(page.policy())
                    .isEqualTo(POLICY.formatted(page.nonces().iterator().next()));
        });
        assertThat(loaded.stream().map(Loaded::policy).distinct()).hasSameSizeAs(loaded);
    }

    /** The second request is the first that changes something: its token has to be that of the session. */
    @Test
    void whoOpensSeveralPagesAtOnceAfterTheLoginIsNotLoggedOutByTheFirstClick() throws Exception {
        for (int round = 0; round < 10; round++) {
            CookieManager cookies = new CookieManager();
            HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
            logIn(browser);

            PAGES.stream()
                    .map(page -> browser.sendAsync(get("/camunda/app/" + page + "/default/"), BodyHandlers.ofString()))
                    .toList()
                    .forEach(CompletableFuture::join);

            HttpRequest click = HttpRequest.newBuilder(
                            get("/camunda/api/engine/engine/default/task/count"), (n, v) -> true)
                    .header("X-XSRF-TOKEN", token(cookies))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            assertThat(browser.send(click, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    private void logIn(HttpClient browser) throws Exception {
        URI login = URI.create("http://localhost:" + port + "/login");
        Matcher token = TOKEN.matcher(browser.send(HttpRequest.newBuilder(login).build(), BodyHandlers.ofString())
                .body());
        assertThat(token.find()).isTrue();
        HttpRequest form = HttpRequest.newBuilder(login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=admin&password=shouwen&_csrf=" + token.group(1)))
                .build();
        assertThat(browser.send(form, BodyHandlers.ofString()).statusCode()).isEqualTo(302);
    }

    private static String token(CookieManager cookies) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private List<Loaded> allAtOnce() throws Exception {
        ExecutorService loaders = Executors.newFixedThreadPool(LOADERS);
        try {
            List<Future<List<Loaded>>> all = new ArrayList<>();
            for (int loader = 0; loader < LOADERS; loader++) {
                int first = loader;
                all.add(loaders.submit(() -> loads(first)));
            }
            List<Loaded> loaded = new ArrayList<>();
            for (Future<List<Loaded>> one : all) {
                loaded.addAll(one.get());
            }
            return loaded;
        } finally {
            loaders.shutdown();
        }
    }

    /** What one person loads, each page beside a question of the same kind as those that a page asks. */
    private List<Loaded> loads(int first) throws Exception {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        List<Loaded> loaded = new ArrayList<>();
        for (int load = 0; load < LOADS_EACH; load++) {
            String page = PAGES.get((first + load) % PAGES.size());
            var other = browser.sendAsync(get(OTHER_TRAFFIC), BodyHandlers.ofString());
            HttpResponse<String> answer = browser.send(
                    get("/camunda/app/" + page + "/default/"), BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(other.get().statusCode()).isEqualTo(200);
            loaded.add(new Loaded(
                    page,
                    answer.headers().firstValue("Content-Security-Policy").orElse("none"),
                    nonces(answer.body())));
        }
        return loaded;
    }

    private static Set<String> nonces(String page) {
        Set<String> nonces = new HashSet<>();
        NONCE.matcher(page).results().map(found -> found.group(1)).forEach(nonces::add);
        return nonces;
    }

    private HttpRequest get(String path) {
        String login = Base64.getEncoder().encodeToString("admin:shouwen".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + login)
                .build();
    }
}
