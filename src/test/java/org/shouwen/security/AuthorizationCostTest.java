package org.shouwen.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.intake.AtTheCounter;
import org.shouwen.staff.StaffDirectory;
import org.shouwen.testing.Caller;
import org.shouwen.testing.OfficeRoster;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What it costs to show people only what they may see: the lists of a clerk in five groups among very many tasks, with
 * authorization and without, in turn. By command only, since it measures: {@code -Dshouwen.tasks=10000}.
 */
@ShouwenTest
@EnabledIfSystemProperty(named = "shouwen.tasks", matches = "\\d+")
class AuthorizationCostTest {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorizationCostTest.class);
    private static final int TASKS = Integer.getInteger("shouwen.tasks", 0);
    private static final int ROUNDS = 120;
    private static final String CLERK = "clerk04";
    private static final List<String> DEPARTMENTS =
            List.of("dept-insurance", "dept-employment", "dept-community", "dept-labour-inspection");
    private static final List<String> LISTS = List.of("我的任务", "待领取", "今日到期", "已超期", "今日跟进");

    @RegisterExtension
    final OfficeRoster roster = new OfficeRoster();

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @Autowired
    EngineUsers users;

    @Autowired
    StaffDirectory staff;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Test
    void theListsOfAClerkInFiveGroupsCostAtMostAFifthMoreThanWithoutAuthorization() {
        DEPARTMENTS.forEach(department -> roster.alsoHolds(staff, CLERK, department));
        String caseNo = new AtTheCounter(http).register();
        transaction.executeWithoutResult(status -> copyTasksOf(caseNo));
        jdbc.execute("analyze");

        List<String> lists = LISTS.stream()
                .map(name -> filters.createTaskFilterQuery()
                        .filterName(name)
                        .singleResult()
                        .getId())
                .toList();

        Visitor tasklist = new Visitor(port, "127.0.0.1").loggedIn(CLERK).onTheEnginesPages();
        double list = ratio("list", () -> lists.stream()
                .mapToLong(id -> asked(tasklist, id, "list?firstResult=0&maxResults=15", "_embedded/task"))
                .sum());
        double count = ratio("count", () -> lists.stream()
                .mapToLong(id -> asked(tasklist, id, "count", "count"))
                .sum());
        inTheNameOf(CLERK, () -> {
            ratio("list without HTTP", () -> lists.stream()
                    .mapToLong(id -> filters.listPage(id, null, 0, 15).size())
                    .sum());
            ratio(
                    "count without HTTP",
                    () -> lists.stream().mapToLong(filters::count).sum());
        });

        assertThat(list).as("list").isLessThanOrEqualTo(1.2);
        assertThat(count).as("count").isLessThanOrEqualTo(1.2);
    }

    /** As Tasklist does. */
    private static long asked(Visitor tasklist, String list, String what, String found) {
        Visitor.Answer answer = tasklist.send(
                "POST",
                "/camunda/api/engine/engine/default/filter/" + list + "/" + what,
                "application/json",
                "application/hal+json, application/json;q=0.5",
                Map.of());
        JsonNode part = new Caller.Reply(answer.status(), answer.body()).ok().at("/" + found);
        return part.isArray() ? part.size() : part.asLong();
    }

    private void inTheNameOf(String userId, Runnable asked) {
        Authentication reader = users.authentication(userId).orElseThrow();
        identity.setAuthentication(reader.getUserId(), reader.getGroupIds(), reader.getTenantIds());
        try {
            asked.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** How many times as long it takes with authorization, by the medians of rounds that alternate. */
    private double ratio(String what, LongSupplier query) {
        long[] with = new long[ROUNDS];
        long[] without = new long[ROUNDS];
        long found = 0;
        try {
            for (int round = -ROUNDS / 4; round < ROUNDS; round++) {
                for (boolean authorization : round % 2 == 0 ? List.of(true, false) : List.of(false, true)) {
                    engine.setAuthorizationEnabled(authorization);
                    long began = System.nanoTime();
                    long answer = query.getAsLong();
                    long took = System.nanoTime() - began;
                    if (round >= 0) {
                        (authorization ? with : without)[round] = took;
                    }
                    if (authorization) {
                        found = answer;
                    } else {
                        assertThat(answer)
                                .as(what)
                                .isGreaterThanOrEqualTo(found)
                                .isPositive();
                    }
                }
            }
        } finally {
            engine.setAuthorizationEnabled(true);
        }
        double ratio = (double) median(with) / median(without);
        LOG.info(
                "{} of {} tasks, {} found: {} µs with authorization, {} µs without, {} times",
                what,
                TASKS,
                found,
                median(with) / 1000,
                median(without) / 1000,
                "%.2f".formatted(ratio));
        return ratio;
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Of two offices; assigned, to be claimed, asking a department, or of complaints, with the grants that the engine would write. */
    private void copyTasksOf(String caseNo) {
        Map<String, Object> task = jdbc.queryForMap(
                "select task.* from act_ru_task task join act_ru_execution instance on instance.id_ = task.proc_inst_id_"
                        + " where instance.business_key_ = ?",
                caseNo);
        List<Map<String, Object>> tasks = new ArrayList<>();
        List<Map<String, Object>> links = new ArrayList<>();
        List<Map<String, Object>> grants = new ArrayList<>();
        String complaints = definition("complaint-handling");
        String completions = definition("time-limited-completion");
        IntStream.range(0, TASKS).forEach(i -> {
            Map<String, Object> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            copy.putAll(task);
            String id = "copy-" + i;
            copy.put("ID_", id);
            copy.put("ASSIGNEE_", null);
            copy.put("TENANT_ID_", i % 3 == 0 ? "OF-02" : "OF-01");
            switch (i % 10) {
                case 0 -> links.add(candidate(id, "USER_ID_", "clerk0" + (1 + i / 10 % 5)));
                case 1 -> {
                    String department = DEPARTMENTS.get(i / 10 % DEPARTMENTS.size());
                    copy.put("PROC_DEF_ID_", completions);
                    links.add(candidate(id, "GROUP_ID_", department));
                    grants.add(grant(id, "GROUP_ID_", department));
                }
                case 2 -> {
                    copy.put("PROC_DEF_ID_", complaints);
                    copy.put("ASSIGNEE_", "ov01");
                    grants.add(grant(id, "USER_ID_", "ov01"));
                }
                default -> copy.put("ASSIGNEE_", "clerk0" + (1 + i / 10 % 5));
            }
            tasks.add(copy);
        });
        insert("ACT_RU_TASK", tasks);
        insert("ACT_RU_IDENTITYLINK", links);
        insert("ACT_RU_AUTHORIZATION", grants);
    }

    private String definition(String key) {
        return jdbc.queryForObject("select max(id_) from act_re_procdef where key_ = ?", String.class, key);
    }

    private static Map<String, Object> candidate(String taskId, String column, String whom) {
        return Map.of("ID_", taskId, "REV_", 1, "TYPE_", "candidate", column, whom, "TASK_ID_", taskId);
    }

    private static Map<String, Object> grant(String taskId, String column, String whom) {
        int permissions = TaskPermissions.READ.getValue()
                | TaskPermissions.READ_VARIABLE.getValue()
                | TaskPermissions.TASK_WORK.getValue();
        return Map.of(
                "ID_",
                taskId,
                "REV_",
                1,
                "TYPE_",
                1,
                column,
                whom,
                "RESOURCE_TYPE_",
                Resources.TASK.resourceType(),
                "RESOURCE_ID_",
                taskId,
                "PERMS_",
                permissions);
    }

    @SuppressWarnings("unchecked")
    private void insert(String table, List<Map<String, Object>> rows) {
        Map<List<String>, List<Map<String, Object>>> byColumns = new HashMap<>();
        rows.forEach(row -> byColumns
                .computeIfAbsent(
                        row.keySet().stream().map(String::toUpperCase).sorted().toList(), c -> new ArrayList<>())
                .add(row));
        byColumns.forEach((columns, same) -> new SimpleJdbcInsert(jdbc)
                .withTableName(table)
                .usingColumns(columns.toArray(String[]::new))
                .executeBatch(same.toArray(Map[]::new)));
    }
}
