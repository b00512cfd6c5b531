package org.shouwen.security.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Who comes without a login. */
final class Strangers {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Strangers() {}

    record Answer(int status, String location) {

        /** Not sent to the login, and not turned away for want of one or of the token of a page. */
        boolean isLetIn() {
            return status != 401 && status != 403 && !isSentToTheLogin();
        }

        private boolean isSentToTheLogin() {
            return status == 302 && URI.create(location).getPath().equals("/login") && !location.contains("?");
        }
    }

    static Answer ask(int port, String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody())
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<Void> answer = HTTP.send(request, BodyHandlers.discarding());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
