package org.shouwen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser or a program on a machine of its own: it has an address, and keeps the cookies that it is given. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final int port;
    private final String address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    /** @param address one of this machine, such as 127.0.0.7 */
    public Visitor(int port, String address) {
        this.port = port;
        this.address = address;
    }

    public record Answer(int status, List<String> headers, String body) {

        public String header(String name) {
            String prefix = name.toLowerCase() + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase().startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Fills in the login page. */
    public Answer login(String userId, String password) {
        Matcher token = TOKEN.matcher(get("/login").body());
        assertThat(token.find()).as("the login page holds a token").isTrue();
        return send(
                "POST",
                "/login",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "username=%s&password=%s&_csrf=%s".formatted(encoded(userId), encoded(password), token.group(1)));
    }

    /** @throws AssertionError where the login is refused */
    public Visitor loggedIn(String userId) {
        Answer answer = login(userId, "shouwen");
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        assertThat(answer.header("Location")).doesNotContain("/login");
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, Map.of("Accept", "application/json"), "");
    }

    /** As a program does, with the password in every request. */
    public Answer basic(String userId, String password, String path) {
        return basic("GET", userId, password, path, "");
    }

    public Answer basic(String method, String userId, String password, String path, String json) {
        String login = userId + ":" + password;
        return send(
                method,
                path,
                Map.of(
                        "Accept",
                        "application/json",
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8))),
                json);
    }

    /** As the pages of the engine's web applications do. */
    public Answer put(String path, String json) {
        return send(
                "PUT",
                path,
                Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", "")),
                json);
    }

    public Answer post(String path, String form) {
        return send(
                "POST",
                path,
                Map.of(
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "X-XSRF-TOKEN",
                        cookies.getOrDefault("XSRF-TOKEN", "")),
                form);
    }

    /**
     * As the engine's own pages do, once one of them was {@linkplain #onTheEnginesPages visited}.
     *
     * @param body a String as it is, null for none, all else as JSON
     */
    public Answer send(String method, String path, String contentType, String accepted, Object body) {
        return send(
                method,
                path,
                Map.of(
                        "Content-Type",
                        contentType,
                        "Accept",
                        accepted,
                        "X-XSRF-TOKEN",
                        cookies.getOrDefault("XSRF-TOKEN", "")),
                body == null ? "" : Caller.text(body));
    }

    /** Which give a token against forged requests. */
    public Visitor onTheEnginesPages() {
        get("/camunda/app/welcome/default/");
        return this;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private Answer send(String method, String path, Map<String, String> headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.0\r\nHost: localhost\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        if (!cookies.isEmpty()) {
            request.append("Cookie: ")
                    .append(cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")))
                    .append("\r\n");
        }
        request.append("Content-Length: ").append(content.length).append("\r\n\r\n");
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0)) {
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(content);
            socket.getOutputStream().flush();
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer read(String response) {
        int end = response.indexOf("\r\n\r\n");
        List<String> lines = Arrays.asList(response.substring(0, end).split("\r\n"));
        lines.stream()
                .filter(line -> line.toLowerCase().startsWith("set-cookie:"))
                .map(line -> line.substring("set-cookie:".length())
                        .strip()
                        .split(";")[0]
                        .split("=", 2))
                .forEach(cookie -> cookies.put(cookie[0], cookie[1]));
        return new Answer(Integer.parseInt(lines.get(0).split(" ")[1]), lines, response.substring(end + 4));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
