package org.shouwen.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a browser may keep of the engine's web applications, and what it must ask for each time. */
@ShouwenTest
class EngineFilesTest {

    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/camunda/[^\"]+\\?bust=[^\"]+)\"");

    @Autowired
    TestRestTemplate http;

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyFileOfTheEngineThatAPageAsksForIsKept(String application) {
        String page = get("/camunda/app/" + application + "/default/").getBody();
        List<String> ofTheEngine = FILE.matcher(page)
                .results()
                .map(file -> file.group(1))
                .filter(address -> !address.contains("user-styles"))
                .toList();

        assertThat(ofTheEngine).hasSize(4);
        assertThat(ofTheEngine).allSatisfy(address -> {
            ResponseEntity<String> file = get(address);
            assertThat(file.getStatusCode()).isEqualTo(HttpStatus.OK);
            assertThat(cacheControl(file)).contains("max-age=31536000", "private", "immutable");
            assertThat(file.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/tasklist/styles/user-styles.css?bust=7.24.0",
                "/camunda/app/tasklist/scripts/config.js?bust=1",
                "/camunda/app/tasklist/scripts/shouwen.js?bust=7.24.0",
                "/camunda/api/engine/engine/",
                "/camunda/lib/no-such-file.js?bust=7.24.0",
                "/api/cases"
            })
    void nothingElseIsKept(String address) {
        assertThat(cacheControl(get(address))).contains("no-store");
    }

    @Test
    void aRefusalIsNotKeptInAFilesPlace() {
        ResponseEntity<String> answer = http.getForEntity("/camunda/lib/deps.js?bust=7.24.0", String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(cacheControl(answer)).contains("no-store");
    }

    private ResponseEntity<String> get(String address) {
        return http.withBasicAuth("admin", "shouwen").getForEntity(address, String.class);
    }

    private static String cacheControl(ResponseEntity<String> answer) {
        return answer.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL);
    }
}
