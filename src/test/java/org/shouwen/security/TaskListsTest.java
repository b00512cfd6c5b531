package org.shouwen.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwen.intake.AtTheCounter;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.RequestEntity;

@ShouwenTest
class TaskListsTest {

    @Autowired
    TestRestTemplate http;

    @Autowired
    FilterService filters;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    Grants grants;

    AtTheCounter counter;

    @BeforeEach
    void clerk01IsAtTheCounter() {
        counter = new AtTheCounter(http);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clerk01 | 我的任务 待领取的任务
            lead01  | 我的任务 待领取的任务
            adm01   | 我的任务 待领取的任务
            head01  | 我的任务 待领取的任务 本所全部任务
            """)
    void everybodyFindsTheListsOfTheRole(String userId, String names) {
        assertThat(listsOf(userId)).containsExactlyInAnyOrder(names.split(" "));
    }

    @Test
    void myTasksAreMineAndTheUrgentComeFirst() {
        counter.register();
        String critical = counter.register(Map.of("urgency", "CRITICAL", "urgencyReason", "今天下班前需要证明"));

        List<JsonNode> tasks = tasks("clerk01", "我的任务");

        assertThat(tasks).extracting(task -> task.path("assignee").asText()).containsOnly("clerk01");
        assertThat(tasks)
                .extracting(task -> task.path("priority").asInt())
                .isSortedAccordingTo(Comparator.reverseOrder())
                .contains(60, 80);
        assertThat(tasks.stream().filter(task -> task.path("priority").asInt() == 80))
                .extracting(task -> task.path("due").asText())
                .isSorted();
        assertThat(tasks.toString()).contains(critical + " 政策咨询 张*");
    }

    @Test
    void theHeadSeesTheTasksOfTheOwnOfficeOnly() {
        String ofThisOffice = counter.register();

        assertThat(tasks("head01", "本所全部任务").toString()).contains(ofThisOffice);
        assertThat(tasks("head02", "本所全部任务").toString()).doesNotContain(ofThisOffice, "OF-01");
    }

    @Test
    void aRestartKeepsTheListsAndTheirNumber() {
        List<String> before = ids();

        grants.run(null);

        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void aRestartLeavesListsOfAdministratorsSharedAsTheyWere() {
        Filter own = filters.saveFilter(filters.newTaskFilter("重点督办"));
        Authorization shared = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        shared.setGroupId(Roles.OVERSIGHT_OFFICE);
        shared.setResource(Resources.FILTER);
        shared.setResourceId(own.getId());
        shared.addPermission(Permissions.READ);
        authorizations.saveAuthorization(shared);
        try {
            grants.run(null);

            assertThat(named("ov01", "重点督办")).hasSize(1);
            assertThat(named("clerk01", "重点督办")).isEmpty();
        } finally {
            filters.deleteFilter(own.getId());
        }
    }

    private List<String> listsOf(String userId) {
        JsonNode found = http.withBasicAuth(userId, "shouwen").getForObject("/engine-rest/filter", JsonNode.class);
        return StreamSupport.stream(found.spliterator(), false)
                .map(list -> list.path("name").asText())
                .toList();
    }

    private List<String> ids() {
        return filters.createFilterQuery().orderByFilterId().asc().list().stream()
                .map(Filter::getId)
                .toList();
    }

    private JsonNode named(String userId, String name) {
        return http.withBasicAuth(userId, "shouwen")
                .getForObject("/engine-rest/filter?name={name}", JsonNode.class, name);
    }

    private List<JsonNode> tasks(String userId, String list) {
        String id = named(userId, list).at("/0/id").asText();
        JsonNode found = http.withBasicAuth(userId, "shouwen")
                .exchange(
                        RequestEntity.post("/engine-rest/filter/{id}/list?maxResults=500", id)
                                .header("Accept", "application/hal+json")
                                .header("Content-Type", "application/json")
                                .body("{}"),
                        JsonNode.class)
                .getBody();
        return StreamSupport.stream(found.at("/_embedded/task").spliterator(), false)
                .toList();
    }
}
