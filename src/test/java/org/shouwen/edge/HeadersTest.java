package org.shouwen.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What browsers are told with every answer of ours, a refusal or not. */
@ShouwenTest
class HeadersTest {

    /** In a page that a policy without unsafe-inline lets no browser carry out. */
    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:", Pattern.CASE_INSENSITIVE);

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @LocalServerPort
    int port;

    @Test
    void everyAnswerToEverybodySaysWhatABrowserMayDoWithIt() throws Exception {
        List<String> paths = Stream.concat(
                        mappings.stream()
                                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                                .flatMap(info -> info.getPatternValues().stream())
                                .map(pattern ->
                                        pattern.replaceAll("\\{[^}]+}", "x").replace("**", "x")),
                        Stream.of(
                                "/css/shouwen.css",
                                "/js/api.js",
                                "/engine-rest/task",
                                "/no-such-page",
                                "//x",
                                "/logout"))
                .distinct()
                .toList();

        assertThat(paths).hasSizeGreaterThan(60);
        for (String path : paths) {
            for (String user : new String[] {null, "clerk01", "ov01", "adm01", "admin"}) {
                HttpResponse<String> answer = get(path, user);
                assertThat(answer.statusCode()).as(path).isLessThan(500);
                requireHeaders(path, answer);
            }
        }
    }

    private static void requireHeaders(String path, HttpResponse<String> answer) {
        HttpHeaders headers = answer.headers();
        assertThat(headers.allValues("Content-Security-Policy"))
                .as(path)
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'self'")
                        .doesNotContain("unsafe", "*", "http:"));
        assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse(""))
                .as(path)
                .contains("geolocation=()", "camera=()");
        assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("SAMEORIGIN");
        assertThat(headers.firstValue("Cache-Control").orElse("")).as(path).contains("no-store");
        assertThat(headers.firstValue("Strict-Transport-Security")).as(path).isEmpty();
        boolean page = headers.firstValue("Content-Type").orElse("").contains("html");
        if (page && !path.startsWith("/swagger-ui")) {
            assertThat(INLINE.matcher(answer.body()).results().map(found -> found.group()))
                    .as(path)
                    .isEmpty();
        }
    }

    private HttpResponse<String> get(String path, String user) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
        if (user != null) {
            String login = Base64.getEncoder().encodeToString((user + ":shouwen").getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + login);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
