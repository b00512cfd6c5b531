package org.shouwen.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Over HTTP, with the logins of the demo. */
@ShouwenTest
class CatalogueAccessTest {

    @Autowired
    TestRestTemplate http;

    @Test
    void publicCatalogueIsReadWithoutALogin() {
        ResponseEntity<String> answer = http.getForEntity("/public/catalogue", String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).contains("RS-001", "RS-015", "城乡居民养老保险参保登记");
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalogue", "guidance", "wording"})
    void processAdministratorReadsAndWritesBack(String what) {
        TestRestTemplate admin = http.withBasicAuth("adm01", "shouwen");
        String read = admin.getForObject("/api/admin/" + what, String.class);

        assertThat(write(admin, what, read).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalogue", "guidance", "wording"})
    void clerkNeitherReadsNorWrites(String what) {
        TestRestTemplate clerk = http.withBasicAuth("clerk01", "shouwen");

        assertThat(clerk.getForEntity("/api/admin/" + what, String.class).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(write(clerk, what, "{}").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private static ResponseEntity<String> write(TestRestTemplate http, String what, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.exchange("/api/admin/" + what, HttpMethod.PUT, new HttpEntity<>(body, headers), String.class);
    }
}
