package org.shouwen.engine.closed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.CaseService;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Every attack of the list, tried by each way in, and once more from where nothing guards the way: the database. */
@WholeApplication
class ClosedModelsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    DecisionService decisions;

    @Autowired
    CaseService cases;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestRestTemplate http;

    private String innocent;
    private String innocentFile;
    private String innocentContent;

    static List<Attack> attacks() {
        return Stream.concat(Attacks.all().stream(), TableAttacks.all().stream())
                .toList();
    }

    static List<Attack> attacksThatRun() {
        return attacks().stream().filter(Attack::runs).toList();
    }

    static List<Attack> attacksWithADefinition() {
        return attacks().stream()
                .filter(attack -> attack.isDecision() || attack.file().endsWith(".bpmn"))
                .toList();
    }

    @BeforeEach
    void begin() {
        Marker.isLeft();
    }

    @AfterEach
    void takeBack() {
        if (innocent != null) {
            // what was put there would be refused even to whoever deletes it
            jdbc.update(
                    "update ACT_GE_BYTEARRAY set NAME_ = ?, BYTES_ = ? where DEPLOYMENT_ID_ = ?",
                    innocentFile,
                    innocentContent.getBytes(StandardCharsets.UTF_8),
                    innocent);
            forgetWhatIsLoaded();
        }
        repository
                .createDeploymentQuery()
                .deploymentName(Attack.KEY)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        assertThat(Marker.isLeft()).as("something ran").isFalse();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isNotDeployedEvenByOurOwnCode(Attack attack) {
        assertRefused(() -> deploy(attack.file(), attack.content()));

        assertThat(repository.createDeploymentQuery().deploymentName(Attack.KEY).count())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("attacksThatRun")
    void isNotDeployedByAnAdministrator(Attack attack) {
        MultiValueMap<String, Object> upload = new LinkedMultiValueMap<>();
        upload.add("files", new ByteArrayResource(attack.content().getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return attack.file();
            }
        });

        ResponseEntity<String> answer =
                http.withBasicAuth("adm01", "shouwen").postForEntity("/api/admin/models/deploy", upload, String.class);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).doesNotContain("org.camunda", "Exception");
    }

    @ParameterizedTest
    @MethodSource("attacksWithADefinition")
    void doesNotRunWhereItWasPutIntoTheDatabase(Attack attack) {
        String before = attack.isDecision() ? TableAttacks.INNOCENT : Attacks.INNOCENT;
        deployInnocent(attack.file(), before);
        run(attack);
        putIntoDatabase(attack.file(), attack.content());

        assertRefused(() -> run(attack));
    }

    /** A case that began before goes on by the old version. */
    @Test
    void doesNotRunInAnOldVersion() {
        String waiting = Attacks.process("", """
                <receiveTask id="step"/>
                <sequenceFlow id="out" sourceRef="step" targetRef="next"/>
                <task id="next"/>""");
        deployInnocent("attack.bpmn", waiting);
        String instance = runtime.startProcessInstanceByKey(Attack.KEY).getId();
        deploy("attack.bpmn", Attacks.INNOCENT);
        putIntoDatabase(
                "attack.bpmn",
                waiting.replace(
                        "<task id=\"next\"/>",
                        "<serviceTask id=\"next\" camunda:expression=\"" + Attacks.CODE + "\"/>"));

        assertRefused(() -> runtime.signal(instance));
        assertThat(runtime.createExecutionQuery()
                        .processInstanceId(instance)
                        .activityId("step")
                        .count())
                .isEqualTo(1);
    }

    /** No case model is deployed, and where rows of one are, it does not begin. */
    @Test
    void caseModelInTheDatabaseDoesNotBegin() {
        Attack model = attacks().stream()
                .filter(attack -> attack.file().endsWith(".cmmn"))
                .findFirst()
                .orElseThrow();
        deployInnocent("attack.bpmn", Attacks.INNOCENT);
        jdbc.update(
                "update ACT_GE_BYTEARRAY set NAME_ = ?, BYTES_ = ? where DEPLOYMENT_ID_ = ?",
                model.file(),
                model.content().getBytes(StandardCharsets.UTF_8),
                innocent);
        jdbc.update(
                "insert into ACT_RE_CASE_DEF (ID_, REV_, KEY_, VERSION_, DEPLOYMENT_ID_, RESOURCE_NAME_)"
                        + " values ('attack:1:1', 1, 'attack', 1, ?, ?)",
                innocent,
                model.file());
        try {
            assertRefused(() -> cases.createCaseInstanceByKey(Attack.KEY));
        } finally {
            jdbc.update("delete from ACT_RE_CASE_DEF where ID_ = 'attack:1:1'");
        }
    }

    /** Not because of its name, its namespaces or its form: what is attacked is a model that works. */
    @Test
    void innocentModelsRun() {
        deploy("attack.bpmn", Attacks.INNOCENT);
        deploy("attack.dmn", TableAttacks.INNOCENT);

        runtime.startProcessInstanceByKey(Attack.KEY);
        assertThat(decisions
                        .evaluateDecisionTableByKey(Attack.KEY, Map.of())
                        .getSingleResult()
                        .<Object>getSingleEntry())
                .isEqualTo("1");
    }

    /** A model that names a schema elsewhere makes the server fetch nothing. */
    @Test
    void noSchemaIsFetched() throws IOException {
        try (SchemaElsewhere elsewhere = new SchemaElsewhere()) {
            assertRefused(() -> deploy("attack.bpmn", elsewhere.namedBy(Attacks.INNOCENT)));
            assertThat(elsewhere.wasAsked()).isFalse();
        }
    }

    private void run(Attack attack) {
        if (attack.isDecision()) {
            decisions.evaluateDecisionByKey(Attack.KEY).evaluate();
        } else {
            runtime.startProcessInstanceByKey(Attack.KEY);
        }
    }

    private void deployInnocent(String file, String content) {
        innocent = deploy(file, content);
        innocentFile = file;
        innocentContent = content;
    }

    private String deploy(String file, String content) {
        return repository
                .createDeployment()
                .name(Attack.KEY)
                .addString(file, content)
                .deploy()
                .getId();
    }

    /** As somebody would who has the database and nothing else; then as a node that has not loaded it yet. */
    private void putIntoDatabase(String file, String content) {
        int rows = jdbc.update(
                "update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ? and NAME_ = ?",
                content.getBytes(StandardCharsets.UTF_8),
                innocent,
                file);
        assertThat(rows).isEqualTo(1);
        forgetWhatIsLoaded();
    }

    private void forgetWhatIsLoaded() {
        DeploymentCache cache =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeploymentCache();
        cache.discardProcessDefinitionCache();
        cache.discardDecisionDefinitionCache();
        cache.discardDecisionRequirementsDefinitionCache();
    }

    private static void assertRefused(Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(RefusalCode.MODEL_INVALID));
    }
}
