package org.shouwen.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwen.intake.AtTheCounter;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.shouwen.testing.OfficeRoster;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.RequestEntity;

@ShouwenTest
class TaskListsTest {

    private static final Map<String, Object> CRITICAL = Map.of("urgency", "CRITICAL", "urgencyReason", "今天下班前需要证明");

    @Autowired
    TestRestTemplate http;

    @Autowired
    RuntimeService runtime;

    @Autowired
    FilterService filters;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    Grants grants;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    EngineUsers users;

    @Autowired
    StaffDirectory staff;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @RegisterExtension
    final OfficeRoster roster = new OfficeRoster();

    AtTheCounter counter;

    @BeforeEach
    void clerk01IsAtTheCounter() {
        counter = new AtTheCounter(http);
    }

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clerk01 | 我的任务 待领取 今日到期 已超期 今日跟进
            lead01  | 我的任务 待领取 今日到期 已超期 今日跟进 报给我的
            adm01   | 我的任务 待领取 今日到期 已超期 今日跟进
            head01  | 我的任务 待领取 今日到期 已超期 今日跟进 报给我的 本所临近到期 本所已超期 本所全部任务
            """)
    void everybodyFindsTheListsOfTheRole(String userId, String names) {
        assertThat(listsOf(userId)).containsExactlyInAnyOrder(names.split(" "));
    }

    @Test
    void myTasksAreMineAndTheUrgentComeFirst() {
        counter.register();
        String critical = counter.register(CRITICAL);

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-09T17:29:59 | 今日到期 本所临近到期
            2026-03-09T17:30:01 | 已超期 本所已超期
            2026-03-06T09:00:00 | 本所临近到期
            2026-03-05T23:59:59 |
            """)
    void aTaskDueOnAMondayAfternoonStandsInTheListsOfTheMoment(String now, String expected) {
        AtTheCounter.timeIs("2026-03-09T09:00");
        String caseNo = counter.register(CRITICAL);

        AtTheCounter.timeIs(now);

        List<String> lists = Stream.of("今日到期", "已超期", "本所临近到期", "本所已超期")
                .filter(list -> holds(list.startsWith("本所") ? "head01" : "clerk01", list, caseNo, "classifyMatter"))
                .toList();
        assertThat(lists).containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" "));
        assertThat(tasks("clerk02", "今日到期").toString()).doesNotContain(caseNo);
    }

    @Test
    void whatWasReportedUpwardIsWithTheHeadAndNotWithTheClerk() {
        String caseNo = counter.register();
        AtTheCounter.assertDone(counter.act(
                "clerk01",
                caseNo,
                "report-upward",
                Map.of("severity", "ORDINARY", "description", "几个窗口的职责都不明确,请领导明确由谁承办。")));

        assertThat(holds("head01", "报给我的", caseNo, "supervisorDecides")).isTrue();
        assertThat(holds("head01", "报给我的", caseNo, "classifyMatter")).isFalse();
        assertThat(tasks("lead01", "报给我的").toString()).doesNotContain(caseNo);
        assertThat(tasks("clerk01", "我的任务").toString()).doesNotContain("supervisorDecides");
    }

    @Test
    void aPromisedReplyIsToBeFollowedUpOnTheDayOfItsReminder() {
        AtTheCounter.timeIs("2026-03-09T09:00");
        String caseNo = counter.register(CRITICAL);
        counter.complete(caseNo, "clerk01", Map.of("jurisdiction", "OWN_DUTY"));
        counter.complete(
                caseNo, "clerk01", Map.of("answeredNow", false, "promisedReplyAt", "2026-03-11T16:00:00+08:00"));

        AtTheCounter.timeIs("2026-03-10T23:00");
        assertThat(tasks("clerk01", "今日跟进").toString()).doesNotContain(caseNo);
        AtTheCounter.timeIs("2026-03-11T08:30");
        assertThat(tasks("clerk01", "今日跟进").toString()).contains(caseNo);
    }

    @Test
    void whatNobodyHasYetIsFoundByThoseWhoMayClaimIt() {
        runtime.startProcessInstanceByMessage(
                "calendarYearMissing",
                "RL-2086",
                Map.of("importDueAt", Date.from(Instant.parse("2085-12-31T09:30:00Z"))));
        try {
            assertThat(tasks("adm01", "待领取").toString()).contains("导入节假日安排");
            assertThat(tasks("clerk01", "待领取").toString()).doesNotContain("导入节假日安排");
        } finally {
            runtime.createMessageCorrelation("calendarYearLoaded")
                    .processInstanceBusinessKey("RL-2086")
                    .correlateAll();
        }
    }

    @Test
    void theHeadSeesTheTasksOfTheOwnOfficeOnly() {
        String ofThisOffice = counter.register();

        assertThat(tasks("head01", "本所全部任务").toString()).contains(ofThisOffice);
        assertThat(tasks("head02", "本所全部任务").toString()).doesNotContain(ofThisOffice, "OF-01");
    }

    @Test
    void theTasksFoundAreThoseThatTheEngineWouldFindByItself() {
        counter.register();
        roster.alsoHolds(staff, "clerk04", "dept-insurance");
        String asked = taskOf(counter.register());
        tasks.setAssignee(asked, null);
        tasks.addCandidateGroup(asked, "dept-insurance");

        assertFoundAsByTheEngine();
        for (String userId : List.of("ins01", "clerk04", "clerk02")) {
            tasks.setAssignee(asked, userId);
            assertFoundAsByTheEngine();
        }
        assertThat(found(tasks.createTaskQuery(), "ins01")).contains(asked);
    }

    private String taskOf(String caseNo) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .singleResult()
                .getId();
    }

    private void assertFoundAsByTheEngine() {
        for (Person person : staff.roster().people()) {
            List<Supplier<TaskQuery>> queries = List.of(
                    tasks::createTaskQuery,
                    () -> tasks.createTaskQuery().taskAssignee(person.userId()),
                    () -> tasks.createTaskQuery().taskUnassigned(),
                    () -> tasks.createTaskQuery().processDefinitionKeyIn("consultation-intake", "complaint-handling"));
            for (Supplier<TaskQuery> query : queries) {
                assertThat(found(query.get(), person.userId()))
                        .as("tasks of %s", person.userId())
                        .containsExactlyInAnyOrderElementsOf(foundByTheEngine(query.get(), person.userId()));
            }
        }
    }

    /** Where rights can be taken back again, the engine asks for each task in its own way. */
    private List<String> foundByTheEngine(TaskQuery query, String userId) {
        String before = engine.getAuthorizationCheckRevokes();
        engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_ALWAYS);
        try {
            return found(query, userId);
        } finally {
            engine.setAuthorizationCheckRevokes(before);
        }
    }

    private List<String> found(TaskQuery query, String userId) {
        Authentication reader = users.authentication(userId).orElseThrow();
        identity.setAuthentication(reader.getUserId(), reader.getGroupIds(), reader.getTenantIds());
        try {
            return query.list().stream().map(Task::getId).toList();
        } finally {
            identity.clearAuthentication();
        }
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

    private boolean holds(String userId, String list, String caseNo, String taskKey) {
        return tasks(userId, list).stream()
                .filter(task -> task.path("taskDefinitionKey").asText().equals(taskKey))
                .anyMatch(task -> task.toString().contains(caseNo));
    }

    private List<JsonNode> tasks(String userId, String list) {
        String id = named(userId, list).at("/0/id").asText();
        JsonNode found = http.withBasicAuth(userId, "shouwen")
                .exchange(
                        RequestEntity.post("/engine-rest/filter/{id}/list?maxResults=5000", id)
                                .header("Accept", "application/hal+json")
                                .header("Content-Type", "application/json")
                                .body("{}"),
                        JsonNode.class)
                .getBody();
        return StreamSupport.stream(found.at("/_embedded/task").spliterator(), false)
                .toList();
    }
}
