package org.shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.testing.Caller;
import org.shouwen.testing.Caller.Reply;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing is replaced by what an import merely left out, and what it would change can be seen before. */
@ShouwenTest
class ImportsTest {

    private static final String ROSTER = "/api/admin/staff";
    private static final List<String> PARTS = List.of("added", "changed", "removed", "warnings");

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            admin | /api/admin/staff         | offices windows people absences
            adm01 | /api/admin/wording       | forbidden allowed civil
            adm01 | /api/admin/guidance      | entries
            adm01 | /api/admin/catalogue     | items
            adm01 | /api/admin/calendar/2026 | offDays workDays
            """)
    void anImportThatLeavesOutAPartIsRefusedAndChangesNothing(String user, String path, String parts) {
        Caller caller = new Caller(port, user);
        JsonNode before = caller.get(path).ok();

        for (String part : parts.split(" ")) {
            assertRefused(caller.put(path, ((ObjectNode) before.deepCopy()).without(List.of(part))), part);
            assertRefused(caller.put(path, ((ObjectNode) before.deepCopy()).putNull(part)), part);
        }
        for (String nothing : List.of("{}", "[]", "null", "")) {
            assertThat(caller.put(path, nothing).status()).as(nothing).isEqualTo(400);
        }
        assertThat(caller.put(path, ((ObjectNode) before.deepCopy()).put("more", 1))
                        .text())
                .contains("FIELD_UNKNOWN");
        assertThat(caller.get(path).ok()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles", "windows", "active"})
    void aPersonOfWhomAPartIsMissingIsRefused(String part) {
        Caller admin = new Caller(port, "admin");
        JsonNode before = admin.get(ROSTER).ok();
        ObjectNode changed = before.deepCopy();
        ((ObjectNode) changed.path("people").get(0)).remove(part);

        assertRefused(admin.put(ROSTER, changed), part);
        assertThat(admin.get(ROSTER).ok()).isEqualTo(before);
    }

    @Test
    void aRosterOfNobodyIsRefused() {
        Caller admin = new Caller(port, "admin");
        JsonNode before = admin.get(ROSTER).ok();
        ObjectNode nobody = before.deepCopy();
        nobody.putArray("people");
        nobody.putArray("absences");

        assertRefused(admin.put(ROSTER, nobody), "至少须有一名在岗的工作人员");
        assertThat(admin.get(ROSTER).ok()).isEqualTo(before);
    }

    @Test
    void whatARosterWouldChangeIsShownInChineseAndNothingOfItDone() {
        Caller admin = new Caller(port, "admin");
        JsonNode before = admin.get(ROSTER).ok();
        Task open = tasks.newTask();
        open.setAssignee("head02");
        tasks.saveTask(open);
        ObjectNode changed = before.deepCopy();
        ArrayNode people = (ArrayNode) changed.path("people");
        remove(people, "head02");
        ObjectNode clerk = find(people, "clerk02");
        clerk.put("active", false).putArray("roles").add("inspector");
        people.add(clerk.deepCopy().put("userId", "newcomer").put("name", "某新人"));
        try {
            JsonNode difference = admin.put(ROSTER + "?dryRun=true", changed).ok();

            assertThat(texts(difference, "added")).containsExactly("工作人员 某新人(newcomer)");
            assertThat(texts(difference, "removed")).containsExactly("工作人员 严虚长(head02)");
            assertThat(texts(difference, "changed"))
                    .containsExactly("工作人员 吴虚二(clerk02):停用,增加岗位角色 inspector,取消岗位角色 window-clerk");
            assertThat(difference.path("unchanged").asInt())
                    .isEqualTo(before.path("people").size()
                            - 2
                            + before.path("offices").size()
                            + before.path("windows").size()
                            + before.path("absences").size());
            assertThat(texts(difference, "warnings"))
                    .anyMatch(text -> text.startsWith("严虚长(head02)名下还有 ") && text.endsWith("请先移交。"))
                    .anyMatch(text -> text.contains("将没有在岗的负责人"));
        } finally {
            tasks.deleteTask(open.getId(), true);
        }
        assertThat(admin.get(ROSTER).ok()).isEqualTo(before);
        assertThat(new Caller(port, "head02").get("/api/csrf").status()).isEqualTo(200);
        assertThat(admin.get("/engine-rest/user/newcomer/profile").status()).isEqualTo(404);
    }

    @Test
    void aTrialIsRefusedForTheReasonsOfTheImport() {
        Caller admin = new Caller(port, "admin");
        ObjectNode changed = admin.get(ROSTER).ok().deepCopy();
        find((ArrayNode) changed.path("people"), "clerk02").putArray("roles").add("camunda-admin");

        assertRefused(admin.put(ROSTER + "?dryRun=true", changed), "clerk02");
        assertRefused(admin.put(ROSTER + "?dryRun=true", "{}"), "offices");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/admin/wording", "/api/admin/guidance", "/api/admin/catalogue", "/api/admin/calendar/2026"})
    void whatWasReadWouldChangeNothing(String path) {
        Caller administrator = new Caller(port, "adm01");
        JsonNode before = administrator.get(path).ok();

        JsonNode difference = administrator.put(path + "?dryRun=true", before).ok();

        assertThat(PARTS).allSatisfy(part -> assertThat(difference.path(part)).isEmpty());
        assertThat(difference.path("unchanged").asInt()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/admin/guidance      | entries   | 指引
            /api/admin/wording       | forbidden | 禁语
            /api/admin/calendar/2026 | workDays  | 调休上班
            """)
    void whatIsLeftOutOfAListIsShownAsRemoved(String path, String list, String name) {
        Caller administrator = new Caller(port, "adm01");
        JsonNode before = administrator.get(path).ok();
        ObjectNode changed = before.deepCopy();
        ((ArrayNode) changed.path(list)).remove(0);

        JsonNode difference = administrator.put(path + "?dryRun=true", changed).ok();

        assertThat(texts(difference, "removed")).singleElement().asString().startsWith(name + " ");
        assertThat(administrator.get(path).ok()).isEqualTo(before);
    }

    @Test
    void aWithdrawnItemIsShownAsRemovedAndAChangedOneAsChanged() {
        Caller administrator = new Caller(port, "adm01");
        JsonNode before = administrator.get("/api/admin/catalogue").ok();
        ObjectNode changed = before.deepCopy();
        ((ObjectNode) changed.path("items").get(0)).put("withdrawn", true);
        ((ObjectNode) changed.path("items").get(1)).put("name", "另一个名称");

        JsonNode difference =
                administrator.put("/api/admin/catalogue?dryRun=true", changed).ok();

        assertThat(texts(difference, "removed")).singleElement().asString().startsWith("事项 RS-001 ");
        assertThat(texts(difference, "changed")).singleElement().asString().startsWith("事项 RS-002 另一个名称");
        assertThat(administrator.get("/api/admin/catalogue").ok()).isEqualTo(before);
    }

    private static void assertRefused(Reply answer, String named) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains(named).containsPattern("[\\u4e00-\\u9fff]");
    }

    private static List<String> texts(JsonNode difference, String part) {
        List<String> texts = new ArrayList<>();
        difference.path(part).forEach(entry -> texts.add(entry.asText()));
        return texts;
    }

    private static void remove(ArrayNode people, String userId) {
        Iterator<JsonNode> person = people.iterator();
        while (person.hasNext()) {
            if (person.next().path("userId").asText().equals(userId)) {
                person.remove();
            }
        }
    }

    private static ObjectNode find(ArrayNode people, String userId) {
        for (JsonNode person : people) {
            if (person.path("userId").asText().equals(userId)) {
                return (ObjectNode) person;
            }
        }
        throw new IllegalArgumentException(userId);
    }
}
