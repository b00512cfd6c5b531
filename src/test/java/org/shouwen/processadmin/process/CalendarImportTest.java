package org.shouwen.processadmin.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwen.deadline.CalendarYearMissing;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;

@ShouwenTest
class CalendarImportTest {

    private static final int YEAR = 2087;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TaskService tasks;

    @Autowired
    TestRestTemplate http;

    @AfterEach
    void takeTheYearBack() {
        load("official", List.of(Map.of("date", YEAR + "-01-01", "name", "元旦")));
        load("not-published", List.of());
    }

    @Test
    void aMissingYearIsAskedForOnce() {
        miss();
        miss();
        assertThat(open()).hasSize(1);
        assertThat(open().get(0).getTenantId()).isNull();
    }

    @Test
    void importingTheYearSettlesTheTask() {
        miss();
        load("official", List.of(Map.of("date", YEAR + "-01-01", "name", "元旦")));
        assertThat(open()).isEmpty();
    }

    @Test
    void theTaskIsNotDoneBeforeTheYearIsThere() {
        miss();
        String task = open().get(0).getId();
        assertThat(post("adm01", task, "claim", Map.of("userId", "adm01")).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        ResponseEntity<String> done = post("adm01", task, "submit-form", Map.of());
        assertThat(done.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(done.getBody()).contains("CALENDAR_NOT_LOADED", YEAR + " 年");
        assertThat(open()).hasSize(1);
    }

    @Test
    void onlyTheProcessAdministratorTakesIt() {
        miss();
        String task = open().get(0).getId();
        assertThat(post("clerk01", task, "claim", Map.of("userId", "clerk01")).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(http.withBasicAuth("adm01", "shouwen")
                        .getForEntity("/engine-rest/task/" + task + "/deployed-form", String.class)
                        .getBody())
                .contains("**" + YEAR + " 年**");
    }

    @Test
    void itIsDueBeforeTheYearBegins() {
        miss();

        assertThat(open().get(0).getDueDate().toInstant()).isEqualTo(Instant.parse("2086-12-31T09:30:00Z"));
    }

    @Test
    void whoeverClaimedItMayGiveItBack() {
        miss();
        String task = open().get(0).getId();
        post("adm01", task, "claim", Map.of("userId", "adm01"));

        assertThat(post("admin", task, "unclaim", null).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(post("adm01", task, "unclaim", null).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(open()).extracting(Task::getAssignee).containsOnlyNulls();
    }

    private void miss() {
        transaction.executeWithoutResult(status -> events.publishEvent(new CalendarYearMissing(YEAR)));
    }

    private List<Task> open() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(CalendarImportProcess.businessKey(YEAR))
                .list();
    }

    private void load(String status, List<Map<String, String>> offDays) {
        Map<String, Object> year = Map.of(
                "status",
                status,
                "officialNotice",
                List.of(),
                "source",
                "fixture",
                "offDays",
                offDays,
                "workDays",
                List.of());
        http.withBasicAuth("adm01", "shouwen")
                .exchange("/api/admin/calendar/" + YEAR, HttpMethod.PUT, new HttpEntity<>(year), String.class);
    }

    private ResponseEntity<String> post(String userId, String task, String action, Object body) {
        return http.withBasicAuth(userId, "shouwen")
                .postForEntity("/engine-rest/task/" + task + "/" + action, body, String.class);
    }
}
