package org.shouwen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.springframework.test.util.ReflectionTestUtils;

/** Reads what the coverage library has collected; its own threshold would hold for all test classes alike. */
class FullCoverageCheck extends AbstractTestExecutionListener {

    @Override
    public void afterTestClass(TestContext test) {
        String processKey = AnnotatedElementUtils.findMergedAnnotation(test.getTestClass(), FullCoverage.class)
                .value();
        ProcessEngine engine = test.getApplicationContext().getBean(ProcessEngine.class);
        Set<String> walked = collector(engine).activeSuite.getEvents(processKey).stream()
                .map(Event::getDefinitionKey)
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(elements(engine.getRepositoryService(), processKey));
        missing.removeAll(walked);
        assertThat(missing)
                .as("what no test of the class walks in " + processKey)
                .isEmpty();
    }

    private static Set<String> elements(RepositoryService repository, String processKey) {
        BpmnModelInstance model = repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId());
        Set<String> ids = new TreeSet<>();
        model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowElement::getId)
                .forEach(ids::add);
        model.getModelElementsByType(SequenceFlow.class).stream()
                .map(FlowElement::getId)
                .forEach(ids::add);
        return ids;
    }

    private static DefaultCollector collector(ProcessEngine engine) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCustomPostBPMNParseListeners().stream()
                .filter(ElementCoverageParseListener.class::isInstance)
                .map(listener -> (DefaultCollector) ReflectionTestUtils.getField(listener, "coverageState"))
                .findFirst()
                .orElseThrow();
    }
}
