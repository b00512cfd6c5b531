package org.shouwen.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouwen.testing.Caller;

/** Comes as the engine's own pages do: logged in, with a session and its token against forged requests. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;
    private final String token;

    Visitor(int port, String user) {
        this.port = port;
        Matcher form = TOKEN.matcher(exchange(request("/login").GET()).body());
        assertThat(form.find()).isTrue();
        exchange(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=%s&password=shouwen&_csrf=%s".formatted(user, form.group(1)))));
        exchange(request("/camunda/app/welcome/default/").GET());
        this.token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    Caller.Reply send(String method, String path, String type, Object body) {
        HttpResponse<String> answer = exchange(request(path)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Caller.text(body)))
                .header("Content-Type", type)
                .header("Accept", "application/json, */*;q=0.1")
                .header("X-XSRF-TOKEN", token));
        return new Caller.Reply(answer.statusCode(), answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
