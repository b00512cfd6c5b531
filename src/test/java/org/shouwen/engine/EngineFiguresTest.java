package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@ShouwenTest
class EngineFiguresTest {

    private static final String PROCESS = "figures";

    @Autowired
    EngineFigures figures;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    @Autowired
    TestRestTemplate http;

    private String deployment;

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        PROCESS + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .camundaAsyncAfter()
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void openTasksAreCounted() {
        double before = read("shouwen.tasks.open");
        Task task = tasks.newTask();
        tasks.saveTask(task);

        assertThat(read("shouwen.tasks.open")).isEqualTo(before + 1);

        tasks.deleteTask(task.getId(), true);
    }

    @Test
    void dueJobIsCountedUntilItIsGivenUp() {
        double due = read("shouwen.jobs.due");
        double failed = read("shouwen.jobs.failed");
        double incidents = read("shouwen.incidents.open");

        String instance = runtime.startProcessInstanceByKey(PROCESS).getId();
        assertThat(read("shouwen.jobs.due")).isEqualTo(due + 1);
        assertThat(read("shouwen.jobs.failed")).isEqualTo(failed);

        String job = management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        management.setJobRetries(job, 0);
        assertThat(read("shouwen.jobs.due")).isEqualTo(due);
        assertThat(read("shouwen.jobs.failed")).isEqualTo(failed + 1);
        assertThat(read("shouwen.incidents.open")).isEqualTo(incidents + 1);
    }

    @Test
    void askingOftenCountsOnce() {
        MeterRegistry registry = new SimpleMeterRegistry();
        figures.bindTo(registry);
        Supplier<Double> open = () -> registry.get("shouwen.tasks.open").gauge().value();
        double before = open.get();
        Task task = tasks.newTask();
        tasks.saveTask(task);

        assertThat(open.get()).isEqualTo(before);

        tasks.deleteTask(task.getId(), true);
    }

    @Test
    void figuresAreShownToTheSystemAdministrator() {
        TestRestTemplate admin = http.withBasicAuth("admin", "shouwen");

        assertThat(admin.getForObject("/actuator/metrics", String.class))
                .contains(
                        "shouwen.tasks.open",
                        "shouwen.jobs.due",
                        "shouwen.jobs.failed",
                        "shouwen.incidents.open",
                        "shouwen.deadlines.provisional");
        assertThat(admin.getForObject("/actuator/metrics/shouwen.tasks.open", String.class))
                .contains("\"statistic\":\"VALUE\"");
    }

    /** As a node that counts for the first time does. */
    private double read(String name) {
        MeterRegistry registry = new SimpleMeterRegistry();
        figures.bindTo(registry);
        return registry.get(name).gauge().value();
    }
}
