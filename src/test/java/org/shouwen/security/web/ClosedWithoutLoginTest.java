package org.shouwen.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Nothing answers without a login but what docs/contract.md names. */
@ShouwenTest
class ClosedWithoutLoginTest {

    private static final List<String> PUBLIC = List.of("/public/", "/login", "/actuator/health");

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @LocalServerPort
    int port;

    private record Address(String method, String path) {}

    @Test
    void everyAddressOfOurOwnIsClosed() {
        List<Address> addresses = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(ClosedWithoutLoginTest::addresses)
                .filter(address -> PUBLIC.stream().noneMatch(address.path()::startsWith))
                .distinct()
                .toList();

        assertThat(addresses).hasSizeGreaterThan(20);
        assertThat(addresses)
                .allSatisfy(address -> assertThat(isClosed(address)).isTrue());
    }

    @Test
    void publicAddressesAreThese() {
        Set<String> open = new TreeSet<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(ClosedWithoutLoginTest::addresses)
                .filter(address -> !isClosed(address))
                .forEach(address -> open.add(address.path()));

        assertThat(open).allMatch(path -> PUBLIC.stream().anyMatch(path::startsWith));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/engine",
                "/engine-rest/version",
                "/engine-rest/process-definition",
                "/engine-rest/task",
                "/engine-rest/user",
                "/engine-rest/identity/groups?userId=clerk01",
                "/engine-rest/history/process-instance",
                "/camunda",
                "/camunda/",
                "/camunda/app/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/lib/deps.js",
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/tasklist/plugin/tasklistPlugins/x",
                "/actuator",
                "/actuator/info",
                "/actuator/metrics",
                "/actuator/env",
                "/actuator/heapdump",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/h2-console",
                "/nothing-of-this-name"
            })
    void engineItsPagesAndOperationAreClosed(String path) {
        assertThat(isClosed(new Address("GET", path))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/process-definition/key/consultation-intake/start",
                "/engine-rest/task/x/submit-form",
                "/engine-rest/deployment/create",
                "/engine-rest/user/create",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/auth/user/default/login/tasklist"
            })
    void engineTakesNothing(String path) {
        assertThat(isClosed(new Address("POST", path))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/..;/api/admin/staff",
                "/public/%2e%2e/api/admin/staff",
                "/css/..%2f/api/admin/staff",
                "//api/admin/staff",
                "/API/ADMIN/STAFF",
                "/api/admin/staff;x=/public/"
            })
    void crookedWaysLeadNowhere(String path) {
        HttpResponse<String> answer = send(new Address("GET", path));

        assertThat(answer.statusCode()).isIn(302, 400, 401, 404);
        assertThat(answer.body()).doesNotContain("clerk01");
    }

    @ParameterizedTest
    @CsvSource({
        "/cases, text/html,",
        "/cases, 'text/html,application/xhtml+xml', document",
        "/camunda/app/tasklist/default/, text/html, document"
    })
    void whoeverOpensAPageIsSentToTheLogin(String path, String accept, String purpose) {
        HttpResponse<String> answer = send(path, accept, purpose);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @ParameterizedTest
    @CsvSource({
        "/camunda/app/tasklist/locales/zh-cn.json, 'application/json, text/plain, */*', empty",
        "/camunda/app/tasklist/scripts/config.js, */*, script",
        "/camunda/app/tasklist/styles/styles.css, text/css, style",
        "/camunda/app/tasklist/scripts/form.html, text/html, empty",
        "/cases, */*,"
    })
    void whatAPageAsksForInVainTakesNoSessionAwayInWhichSomebodyLogsIn(String path, String accept, String purpose) {
        HttpResponse<String> answer = send(path, accept, purpose);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static Stream<Address> addresses(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Stream<String> names =
                methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(RequestMethod::name);
        return names.flatMap(method -> mapping.getPatternValues().stream()
                .map(pattern ->
                        new Address(method, pattern.replaceAll("\\{[^}]+}", "x").replace("**", "x"))));
    }

    /** Asked to log in; or refused at once, as what changes something is without the token of a page. */
    private boolean isClosed(Address address) {
        HttpResponse<String> answer = send(address);
        return switch (answer.statusCode()) {
            case 401 -> true;
            case 302 ->
                answer.headers()
                        .firstValue("Location")
                        .filter(location -> URI.create(location).getPath().equals("/login"))
                        .isPresent();
            case 403 -> !address.method().equals(HttpMethod.GET.name());
            default -> false;
        };
    }

    private HttpResponse<String> send(Address address) {
        return send(at(address.path()).method(address.method(), HttpRequest.BodyPublishers.noBody()));
    }

    /** @param purpose as browsers say it where they can */
    private HttpResponse<String> send(String path, String accept, String purpose) {
        HttpRequest.Builder request = at(path).header("Accept", accept);
        if (purpose != null) {
            request.header("Sec-Fetch-Dest", purpose);
        }
        return send(request);
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(request.build().toString(), e);
        }
    }
}
