package org.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.shouwen.engine.DecisionContract;
import org.shouwen.engine.ProcessContract;
import org.shouwen.processadmin.ModelCheck;
import org.shouwen.processadmin.ModelFile;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The project's own models meet the rules that an administrator's meet, and the code has no part without a model. */
@ShouwenTest
class ProcessModelContractTest {

    private static final List<ModelFile> MODELS = Stream.of("processes", "forms")
            .flatMap(folder -> ModelFile.in(Path.of(folder)).stream())
            .toList();

    private static final String FOR_STEPS_WITHOUT_CODE = "general-review.form";

    @Autowired
    ModelCheck check;

    @Autowired
    ApplicationContext application;

    @Autowired
    ObjectProvider<ProcessContract> contracts;

    @Autowired
    ObjectProvider<DecisionContract> tables;

    @Test
    void everyModelMeetsEveryRule() {
        assertThat(check.check(MODELS)).isEmpty();
    }

    @Test
    void everyContractHasItsModel() {
        assertThat(names())
                .containsAll(contracts.stream()
                        .map(contract -> contract.processKey() + ".bpmn")
                        .toList());
    }

    @Test
    void everyTableHasItsContractAndEveryContractItsTable() {
        assertThat(tables.stream().map(contract -> contract.decisionId() + ".dmn"))
                .containsExactlyInAnyOrderElementsOf(
                        names().stream().filter(name -> name.endsWith(".dmn")).toList());
    }

    @Test
    void everyFormIsUsed() {
        assertThat(MODELS.stream()
                        .map(ModelFile::name)
                        .filter(name -> name.endsWith(".form") && !name.equals(FOR_STEPS_WITHOUT_CODE)))
                .allMatch(name -> processes().contains("formRef=\"" + name.substring(0, name.lastIndexOf('.')) + "\""));
    }

    @Test
    void everyDecisionTableIsUsed() {
        assertThat(MODELS.stream().map(ModelFile::name).filter(name -> name.endsWith(".dmn")))
                .allMatch(name ->
                        processes().contains("decisionRef=\"" + name.substring(0, name.lastIndexOf('.')) + "\""));
    }

    @Test
    void everyDelegateAndListenerIsUsed() {
        assertThat(Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                        .flatMap(type -> Arrays.stream(application.getBeanNamesForType(type)))
                        .filter(bean ->
                                application.getType(bean).getPackageName().matches("org\\.shouwen\\..+\\.process")))
                .allMatch(bean -> Pattern.compile("\\$\\{" + bean + "\\b")
                        .matcher(processes())
                        .find());
    }

    private static List<String> names() {
        return MODELS.stream().map(ModelFile::name).toList();
    }

    private static String processes() {
        return MODELS.stream()
                .filter(file -> file.name().endsWith(".bpmn"))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
