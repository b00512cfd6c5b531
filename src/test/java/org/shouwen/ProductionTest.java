package org.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwen.staff.DemoRoster;
import org.shouwen.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Profile;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The application as an office starts it: profile production on an empty PostgreSQL. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("production")
@ContextConfiguration(initializers = ProductionTest.Installation.class)
class ProductionTest {

    private static final String ADMIN_PASSWORD = "First-Login-2026";

    @Autowired
    TestRestTemplate http;

    @Autowired
    GenericApplicationContext context;

    @Autowired
    Environment environment;

    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Installation implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            EmbeddedPostgres server = TestDatabase.startPostgresql();
            context.registerBean("embeddedPostgres", EmbeddedPostgres.class, () -> server, bean -> {
                bean.setDestroyMethodName("close");
            });
            TestPropertyValues.of(
                            "SHOUWEN_DB_URL=" + server.getJdbcUrl("postgres", "postgres"),
                            "SHOUWEN_DB_USER=postgres",
                            "SHOUWEN_DB_PASSWORD=postgres",
                            "SHOUWEN_ADMIN_PASSWORD=" + ADMIN_PASSWORD,
                            "SHOUWEN_OFFICE_NAME=某县人力资源和社会保障局",
                            "SHOUWEN_COMPLAINT_PHONE=0999-5559999")
                    .applyTo(context);
        }
    }

    @Test
    void nothingOfTheDemoIsThere() {
        List<String> demo = Arrays.stream(context.getBeanDefinitionNames())
                .filter(name -> {
                    Profile profile = context.findAnnotationOnBean(name, Profile.class);
                    return profile != null && List.of(profile.value()).contains("demo");
                })
                .toList();

        assertThat(demo).isEmpty();
        assertThat(roster()).doesNotContain(DemoRoster.userIds());
        assertThat(admin().getForObject("/api/admin/catalogue", String.class)).contains("\"items\":[]");
    }

    @Test
    void clockCannotBeMoved() {
        assertThat(status(admin().getForEntity("/api/demo/clock", String.class)))
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status(put(admin(), "/api/demo/clock", "{\"now\":\"2025-09-30T16:20:00+08:00\"}")))
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void demoPasswordOpensNothing() {
        assertThat(status(http.withBasicAuth("admin", "shouwen").getForEntity("/engine-rest/task", String.class)))
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void officeIsNamedBySettings() {
        assertThat(environment.getProperty("shouwen.office-name")).isEqualTo("某县人力资源和社会保障局");
        assertThat(environment.getProperty("shouwen.complaint-phone")).isEqualTo("0999-5559999");
    }

    @Test
    void rosterWithADemoUserIsRefused() {
        ResponseEntity<String> answer = put(admin(), "/api/admin/staff", rosterOf("clerk01"));

        assertThat(status(answer)).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("REQUEST_INVALID", "clerk01", "演示");
        assertThat(roster()).doesNotContain("clerk01");
    }

    @Test
    void clerkGetsAnAccountByRosterAndPassword() {
        assertThat(status(put(admin(), "/api/admin/staff", rosterOf("zhangsan"))))
                .isEqualTo(HttpStatus.OK);
        ResponseEntity<String> weak = put(admin(), "/engine-rest/user/zhangsan/credentials", password("123456"));
        assertThat(status(weak)).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(weak.getBody()).contains("FIELD_INVALID", "密码").doesNotContain("123456");

        assertThat(status(put(admin(), "/engine-rest/user/zhangsan/credentials", password("Window-One-1"))))
                .isEqualTo(HttpStatus.NO_CONTENT);
        TestRestTemplate clerk = http.withBasicAuth("zhangsan", "Window-One-1");
        assertThat(status(clerk.getForEntity("/engine-rest/task", String.class)))
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void sessionCookieIsSecureWhenTheClientCameByHttps() {
        assertThat(cookieOf("https")).contains("; Secure", "; HttpOnly", "; SameSite=Lax");
        assertThat(cookieOf("http")).doesNotContain("; Secure");
    }

    @Test
    void readinessAsksTheDatabase() {
        assertThat(http.getForObject("/actuator/health/readiness", String.class))
                .isEqualTo("{\"status\":\"UP\"}");
        assertThat(environment.getProperty("management.endpoint.health.group.readiness.include"))
                .contains("db");
    }

    private TestRestTemplate admin() {
        return http.withBasicAuth("admin", ADMIN_PASSWORD);
    }

    private String roster() {
        return admin().getForObject("/api/admin/staff", String.class);
    }

    private static String rosterOf(String userId) {
        return """
                {"offices": [{"id": "O1", "name": "一所", "address": "一路1号", "phone": "0999-5559998"}],
                 "windows": [],
                 "people": [{"userId": "%s", "name": "张某", "post": "窗口工作人员", "duties": null, "officeId": "O1",
                             "windows": [], "roles": ["window-clerk"], "reach": "OFFICE", "active": true}],
                 "absences": []}""".formatted(userId);
    }

    private static String password(String password) {
        return """
                {"password": "%s", "authenticatedUserPassword": "%s"}""".formatted(password, ADMIN_PASSWORD);
    }

    private String cookieOf(String protocol) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAll(Map.of("X-Forwarded-Proto", protocol, "X-Forwarded-Port", "443"));
        return http.exchange("/login", HttpMethod.GET, new HttpEntity<>(headers), String.class)
                .getHeaders()
                .get(HttpHeaders.SET_COOKIE)
                .toString();
    }

    private static HttpStatusCode status(ResponseEntity<String> answer) {
        return answer.getStatusCode();
    }

    private static ResponseEntity<String> put(TestRestTemplate http, String path, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.exchange(path, HttpMethod.PUT, new HttpEntity<>(body, headers), String.class);
    }
}
