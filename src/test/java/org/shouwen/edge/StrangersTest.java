package org.shouwen.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.RawHttp;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.StoredRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What whoever comes along finds before any login: nothing kept, nothing forged, nothing without end. */
@ShouwenTest
class StrangersTest {

    private static final String HERE = "127.0.0.1";
    private static final Pattern COOKIE = Pattern.compile("(?i)set-cookie: (SHOUWEN-TOKEN=[^;]+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @Autowired
    DataSource database;

    @LocalServerPort
    int port;

    private RawHttp http;

    @BeforeEach
    void connect() {
        http = new RawHttp(port);
    }

    @Test
    void whoOnlyLooksLeavesNoRow() {
        new StoredRows(database).stayTheSameDuring(() -> {
            for (int i = 0; i < 100; i++) {
                assertThat(get("/login", "Accept: text/html").status()).isEqualTo(200);
                assertThat(get("/public/progress", "Accept: text/html").status())
                        .isEqualTo(200);
                assertThat(get("/cases?page=" + i, "Accept: text/html").status())
                        .isEqualTo(302);
                assertThat(get("/no-such-page", "Accept: text/html").status()).isEqualTo(302);
            }
        });
    }

    @Test
    void aWrongPasswordLeavesNoRow() {
        RawHttp.Answer page = get("/login", "Accept: text/html");

        new StoredRows(database).stayTheSameDuring(() -> assertThat(
                        logIn(page, "username=nobody&password=wrong").head())
                .contains("302", "/login?error"));
    }

    @Test
    void afterTheLoginComesThePageThatWasWantedAndNoOther() {
        RawHttp.Answer page = get("/login", "Accept: text/html");
        assertThat(logIn(page, "username=clerk01&password=shouwen", wanted("/cases?page=2"))
                        .head())
                .contains("Location: /cases?page=2");
        for (String elsewhere : new String[] {"//evil.example/", "https://evil.example/", "/\\evil.example", "x"}) {
            assertThat(logIn(page, "username=clerk01&password=shouwen", wanted(elsewhere))
                            .head())
                    .contains("Location: /\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8080", "localhost.evil.example", "shouwen.internal"})
    void aHostThatIsNotOursIsRefusedInChinese(String host) {
        RawHttp.Answer answer = send("GET", "/login", "", "Host: " + host);

        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.body()).contains("请使用单位公布的网址");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /login                                                          | Sec-Fetch-Site: cross-site
            POST | /public/progress                                                | Sec-Fetch-Site: same-site
            POST | /public/rating/x                                                | Origin: https://evil.example
            POST | /engine-rest/process-definition/key/consultation-intake/start   | Origin: null
            POST | /engine-rest/process-definition/key/consultation-intake/start   | Sec-Fetch-Site: cross-site
            POST | /camunda/api/engine/engine/default/task/x/complete              | Origin: http://evil.example
            POST | /camunda/api/admin/auth/user/default/logout                     | Origin: http://evil.example
            PUT  | /api/admin/catalogue                                            | Origin: http://localhost.evil.example
            POST | /api/cases/ZX-20260310-0001/actions/withdraw                    | Sec-Fetch-Site: cross-site
            """)
    void whatAForeignPageSendsIsRefusedWhateverTheBrowserAddsToIt(String method, String path, String sign) {
        String login = "Authorization: Basic "
                + Base64.getEncoder().encodeToString("admin:shouwen".getBytes(StandardCharsets.UTF_8));

        RawHttp.Answer answer = send(method, path, "{}", "Host: localhost", "Content-Type: text/plain", sign, login);

        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aForgedLogoutIsNone(String method) {
        RawHttp.Answer in = logIn(get("/login", "Accept: text/html"), "username=clerk01&password=shouwen");
        Matcher session = Pattern.compile("(?i)set-cookie: (SESSION=[^;]+)").matcher(in.head());
        assertThat(session.find()).isTrue();
        String cookie = "Cookie: " + session.group(1);

        send(method, "/camunda/api/admin/auth/user/default/logout", "", "Host: localhost", cookie);
        send("GET", "/logout", "", "Host: localhost", cookie);

        if (method.equals("GET")) {
            assertThat(get("/cases", cookie, "Accept: text/html").status()).isEqualTo(200);
        }
        assertThat(send("GET", "/camunda/api/admin/auth/user/default/logout", "", "Host: localhost", cookie)
                        .head())
                .doesNotContain("/login?logout");
    }

    @ParameterizedTest
    @CsvSource({
        "/public/progress, 70000, 413",
        "/public/rating/x, 70000, 413",
        "/login, 70000, 413",
        "/api/cases/search, 70000, 413",
        "/engine-rest/task, 70000, 413"
    })
    void whoHasNoLoginBringsNoMoreThanAForm(String path, int bytes, int status) {
        RawHttp.Answer answer =
                send("POST", path, "x".repeat(bytes), "Host: localhost", "Content-Type: application/json");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("请求内容过大");
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, 10, 411",
        "multipart/form-data; boundary=x, 10, 411",
        "application/json, 10, 404",
        "application/json, 70000, 400"
    })
    void whoHasNoLoginSendsNothingWithoutEnd(String type, int length, int status) {
        String body = "{\"caseNo\":\"" + "x".repeat(length) + "\"}";

        RawHttp.Answer answer = raw(
                HERE,
                "POST /public/progress HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void whoAsksWithoutEndWaitsAndKeepsNobodyElseOut() {
        // so that no minute passes meanwhile
        time.is("2026-03-10T09:20");
        String one = "127.77.1.1";
        RawHttp.Answer last = null;
        for (int i = 0; i <= 601 && (last == null || last.status() != 429); i++) {
            last = raw(one, "GET /public/nothing-there HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.head()).containsPattern("Retry-After: [1-9]\\d?\\b");
        assertThat(last.body()).contains("TOO_MANY_ATTEMPTS", "请稍后再试");
        assertThat(raw("127.77.1.2", "GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            //engine-rest/task            | 400
            /engine-%72est/task           | 400
            /public/..;/engine-rest/task  | 400
            /public/..;/api/cases         | 400
            /public/%2e%2e/api/cases      | 400
            /api/cases;x=/public/         | 400
            /error                        | 302
            /no-such-page                 | 302
            /api/cases                    | 401
            /engine-rest/task             | 401
            /public/nothing               | 404
            """)
    @ExtendWith(OutputCaptureExtension.class)
    void everyTypeThatIsAskedForGetsAnAnswerAndTheLogNone(String path, int status, CapturedOutput output) {
        for (String accept : new String[] {"text/html", "x/y", "application/json", "image/png", "*/*;q=abc", ""}) {
            RawHttp.Answer answer = get(path, "Accept: " + accept);
            assertThat(answer.status())
                    .as(accept)
                    .isEqualTo(status == 302 && !accept.equals("text/html") ? 401 : status);
            assertThat(answer.body()).doesNotContain("Exception", "org.");
        }
        assertThat(output.toString()).isEmpty();
    }

    @Test
    void thePageForErrorsIsNoPage() {
        RawHttp.Answer answer = get(
                "/error",
                "Accept: text/html",
                "Authorization: Basic "
                        + Base64.getEncoder().encodeToString("clerk01:shouwen".getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到此页面");
    }

    private static String wanted(String address) {
        return "; SHOUWEN-PAGE="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8));
    }

    private RawHttp.Answer logIn(RawHttp.Answer page, String fields) {
        return logIn(page, fields, "");
    }

    private RawHttp.Answer logIn(RawHttp.Answer page, String fields, String moreCookies) {
        Matcher cookie = COOKIE.matcher(page.head());
        Matcher token = TOKEN.matcher(page.body());
        assertThat(cookie.find() && token.find()).isTrue();
        return send(
                "POST",
                "/login",
                fields + "&_csrf=" + token.group(1),
                "Host: localhost",
                "Content-Type: application/x-www-form-urlencoded",
                "Cookie: " + cookie.group(1) + moreCookies);
    }

    private RawHttp.Answer get(String path, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Host: localhost";
        return send("GET", path, "", all);
    }

    private RawHttp.Answer send(String method, String path, String body, String... headers) {
        return raw(
                HERE,
                "%s %s HTTP/1.1\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n\r\n%s"
                        .formatted(
                                method,
                                path,
                                body.getBytes(StandardCharsets.UTF_8).length,
                                String.join("\r\n", headers),
                                body));
    }

    private RawHttp.Answer raw(String from, String request) {
        try {
            return http.send(from, request.getBytes(StandardCharsets.UTF_8), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
