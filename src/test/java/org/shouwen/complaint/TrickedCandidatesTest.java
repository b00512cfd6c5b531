package org.shouwen.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwen.complaint.Input.letter;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.testing.Caller;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** To be made candidate, assignee or owner of a complaint's task shows nothing of it to who is none of its people. */
@ShouwenTest
class TrickedCandidatesTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    JdbcTemplate jdbc;

    private Task screening;

    @BeforeEach
    void registered() {
        HandledComplaint complaint = HandledComplaint.registered(port, "ov01", letter());
        screening = tasks.createTaskQuery()
                .processInstanceBusinessKey(complaint.number())
                .taskDefinitionKey("screenComplaint")
                .singleResult();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity-links", "assignee", "delegate"})
    void administratorsNameNobody(String way) {
        Map<String, String> named = "identity-links".equals(way)
                ? Map.of("userId", "adm01", "type", "candidate")
                : Map.of("userId", "adm01");
        for (String userId : new String[] {"admin", "adm01", "ov01"}) {
            assertThat(new Caller(port, userId)
                            .post("/engine-rest/task/" + screening.getId() + "/" + way, named)
                            .status())
                    .as(userId)
                    .isBetween(403, 404);
        }
        assertThat(tasks.getIdentityLinksForTask(screening.getId()))
                .noneMatch(link -> "adm01".equals(link.getUserId()));
    }

    @Test
    void nobodyElseIsAssignedWhoeverAssignsIt() {
        for (String userId : new String[] {"adm01", "lab01", "clerk05"}) {
            assertThatThrownBy(() -> tasks.setAssignee(screening.getId(), userId))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_AUTHORISED));
        }
        tasks.setAssignee(screening.getId(), "ov02");
    }

    /** With every right of the engine on the task, which an administrator can write. */
    @ParameterizedTest
    @ValueSource(strings = {"adm01", "lab01", "clerk05"})
    void candidateByARowInTheDatabaseSeesAndDoesNothing(String userId) {
        jdbc.update(
                "insert into ACT_RU_IDENTITYLINK (ID_, REV_, TYPE_, USER_ID_, TASK_ID_) values ('trick', 1, 'candidate', ?, ?)",
                userId,
                screening.getId());
        Authorization right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId(userId);
        right.setResource(Resources.TASK);
        right.setResourceId(screening.getId());
        right.addPermission(Permissions.ALL);
        String id = authorizations.saveAuthorization(right).getId();
        try {
            Caller candidate = new Caller(port, userId);
            String task = "/engine-rest/task/" + screening.getId();
            assertThat(candidate.get(task + "/deployed-form").status()).isEqualTo(404);
            assertThat(candidate.get(task + "/form-variables").status()).isEqualTo(404);
            assertThat(candidate.post(task + "/claim", Map.of("userId", userId)).status())
                    .isEqualTo(404);
            assertThat(candidate
                            .post(task + "/submit-form", Map.of("variables", Map.of()))
                            .status())
                    .isEqualTo(404);
            jdbc.update("update ACT_RU_TASK set ASSIGNEE_ = ? where ID_ = ?", userId, screening.getId());
            assertThat(candidate.get(task + "/deployed-form").status()).isEqualTo(404);
            assertThat(candidate
                            .post(task + "/submit-form", Map.of("variables", Map.of()))
                            .status())
                    .isEqualTo(404);
        } finally {
            authorizations.deleteAuthorization(id);
            jdbc.update("delete from ACT_RU_IDENTITYLINK where ID_ = 'trick'");
            jdbc.update("update ACT_RU_TASK set ASSIGNEE_ = null where ID_ = ?", screening.getId());
        }
        assertThat(new Caller(port, "ov01")
                        .get("/engine-rest/task/" + screening.getId() + "/deployed-form")
                        .text())
                .contains("components");
    }
}
