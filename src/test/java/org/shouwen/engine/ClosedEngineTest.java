package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.refusal.Refusal;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the engine itself refuses, should something slip past the check of models. */
@ShouwenTest
class ClosedEngineTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    TestRestTemplate http;

    @Test
    void expressionReachesTheBeansOfProcesses() {
        assertThat(value("${registerIntake}")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataSource",
                "environment",
                "identityServiceBean",
                "identityService",
                "processEngine",
                "intakeService",
                "staffDirectory",
                "org.shouwen.intake.process.RegisterIntake"
            })
    void expressionReachesNoOtherBean(String bean) {
        assertThatThrownBy(() -> value("${" + bean + "}"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("MODEL_INVALID:流程模型中有系统不允许的表达式");
    }

    @Test
    void javaObjectIsNoVariableNotEvenFromCode() {
        TaskService tasks = engine.getTaskService();
        Task task = tasks.newTask();
        tasks.saveTask(task);
        Object java = Variables.objectValue(new ArrayList<>(List.of("x")))
                .serializationDataFormat(SerializationDataFormats.JAVA)
                .create();

        assertThatThrownBy(() -> tasks.setVariable(task.getId(), "list", java))
                .isInstanceOf(ProcessEngineException.class);
        tasks.setVariable(task.getId(), "list", new ArrayList<>(List.of("x")));
        assertThat(tasks.getVariableTyped(task.getId(), "list").getType().getName())
                .isEqualTo("object");
        assertThat(tasks.<org.camunda.bpm.engine.variable.value.ObjectValue>getVariableTyped(task.getId(), "list")
                        .getSerializationDataFormat())
                .isEqualTo(SerializationDataFormats.JSON.getName());

        tasks.deleteTask(task.getId(), true);
    }

    @Test
    void modelComesInThroughTheGateOnly() {
        MultiValueMap<String, Object> upload = new LinkedMultiValueMap<>();
        upload.add("deployment-name", "past the gate");
        upload.add("model.bpmn", new ByteArrayResource("<x/>".getBytes()) {
            @Override
            public String getFilename() {
                return "model.bpmn";
            }
        });

        ResponseEntity<String> answer = http.withBasicAuth("admin", "shouwen")
                .postForEntity("/engine-rest/deployment/create", upload, String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getBody()).contains("NOT_AUTHORISED");
    }

    private Object value(String expression) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> configuration
                .getExpressionManager()
                .createExpression(expression)
                .getValue(StartProcessVariableScope.getSharedInstance()));
    }
}
