package org.shouwen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Calls the running application over HTTP in the name of one demo user. */
public final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** Escapes, so that even half a character arrives as it was meant. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final String PASSWORD = "shouwen";

    private final String server;
    private final String userId;

    public Caller(int port, String userId) {
        this.server = "http://localhost:" + port;
        this.userId = userId;
    }

    public Reply get(String path) {
        return send("GET", path, null);
    }

    /** @param body a String as it is, null for none, all else as JSON */
    public Reply post(String path, Object body) {
        return send("POST", path, body);
    }

    public Reply put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Reply delete(String path) {
        return send("DELETE", path, null);
    }

    public Reply send(String method, String path, Object body) {
        return send(method, path, "application/json", body);
    }

    public Reply send(String method, String path, String contentType, Object body) {
        try {
            String login = userId + ":" + PASSWORD;
            HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)))
                    .header("Content-Type", contentType)
                    .header("Accept", "application/json")
                    .header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                    .build();
            var response = HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A body as it is sent: a String as it is, all else as JSON. */
    public static String text(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public record Reply(int status, String text) {

        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The answer, where it is one. */
        public JsonNode ok() {
            assertThat(status).as(text).isBetween(200, 299);
            return text.isEmpty() ? JSON.nullNode() : json();
        }

        /** The message, where this is a refusal with that status. */
        public String refusedWith(int expected) {
            assertThat(status).as(text).isEqualTo(expected);
            return json().path("message").asText();
        }
    }
}
