package org.shouwen.processadmin;

import static org.shouwen.processadmin.Titles.isBlank;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityBehavior;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Every step that the server does is done by a bean of the right type: task id = bean = class. A message may be sent from
 * many places, each with an id of its own.
 */
final class ImplementationRule implements ModelRule {

    private final ModelVocabulary vocabulary;

    ImplementationRule(ModelVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        Stream.of(
                        model.all(ServiceTask.class).stream(),
                        model.all(SendTask.class).stream(),
                        model.all(MessageEventDefinition.class).stream()
                                .filter(event -> event.getParentElement() instanceof ThrowEvent))
                .flatMap(stream -> stream)
                .forEach(step -> checkStep(step, model, report));
        model.all(CamundaExecutionListener.class)
                .forEach(listener -> checkListener(
                        listener,
                        listener.getCamundaDelegateExpression(),
                        List.of(ExecutionListener.class, JavaDelegate.class),
                        model,
                        report));
        model.all(CamundaTaskListener.class)
                .forEach(listener -> checkListener(
                        listener, listener.getCamundaDelegateExpression(), List.of(TaskListener.class), model, report));
    }

    private void checkStep(ModelElementInstance step, ProcessModel model, Report report) {
        String elementId = model.idAround(step);
        FlowElement element = step instanceof FlowElement flow ? flow : (FlowElement) step.getParentElement();
        String written = step.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "delegateExpression");
        if (isBlank(written)) {
            report.error(
                    model.file(), elementId, Titles.of(element) + "没有写明系统该做什么(Implementation 一栏为空)。请从现行流程中复制同样的步骤。");
            return;
        }
        resolve(written, List.of(JavaDelegate.class, ActivityBehavior.class), elementId, model, report)
                .filter(name -> !(step instanceof MessageEventDefinition))
                .filter(name -> !name.equals(elementId))
                .ifPresent(name -> report.error(
                        model.file(),
                        elementId,
                        Titles.of(element) + "的标识是 " + elementId + ",所用的系统功能却是 " + name
                                + ",两者应当同名。请改回原来的标识,或者从现行流程中重新复制这一步。"));
    }

    private void checkListener(
            ModelElementInstance listener, String written, List<Class<?>> types, ProcessModel model, Report report) {
        if (isBlank(written)) {
            report.error(model.file(), model.idAround(listener), "监听器没有写明系统该做什么。请删除,或者从现行流程中复制。");
        } else {
            resolve(written, types, model.idAround(listener), model, report);
        }
    }

    /** The bean's name when the bean is found and fits. */
    private Optional<String> resolve(
            String written, List<Class<?>> types, String elementId, ProcessModel model, Report report) {
        Optional<String> name = soleName(written);
        if (name.isEmpty()) {
            report.error(model.file(), elementId, "“" + written + "”的写法不对,这里只写一个系统功能的名称,如 ${issueNotice}。");
            return Optional.empty();
        }
        Optional<Class<?>> bean = vocabulary.bean(name.get());
        if (bean.isEmpty()) {
            report.error(model.file(), elementId, "系统没有名为 " + name.get() + " 的功能。请检查拼写,或者从现行流程中复制同样的步骤。");
            return Optional.empty();
        }
        if (types.stream().noneMatch(type -> type.isAssignableFrom(bean.get()))) {
            report.error(model.file(), elementId, "系统功能 " + name.get() + " 不能用在这里。请从现行流程中复制同样的步骤。");
            return Optional.empty();
        }
        return name;
    }

    private static Optional<String> soleName(String delegate) {
        try {
            return Expression.parse(delegate).soleIdentifier();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
