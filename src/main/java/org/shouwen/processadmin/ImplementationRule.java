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
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.util.StringUtils;

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
                        model.all(BusinessRuleTask.class).stream()
                                .filter(task -> isBlank(task.getCamundaDecisionRef())),
                        model.all(MessageEventDefinition.class).stream()
                                .filter(event -> event.getParentElement() instanceof ThrowEvent))
                .flatMap(stream -> stream)
                .forEach(step -> checkStep(step, model, report));
        model.all(CamundaExecutionListener.class)
                .forEach(listener -> checkListener(
                        listener,
                        listener.getCamundaDelegateExpression(),
                        listener.getCamundaExpression(),
                        List.of(ExecutionListener.class, JavaDelegate.class),
                        model,
                        report));
        model.all(CamundaTaskListener.class)
                .forEach(listener -> checkListener(
                        listener,
                        listener.getCamundaDelegateExpression(),
                        listener.getCamundaExpression(),
                        List.of(TaskListener.class),
                        model,
                        report));
    }

    private void checkStep(ModelElementInstance step, ProcessModel model, Report report) {
        String elementId = model.idAround(step);
        String delegate = camunda(step, "delegateExpression");
        if (!isBlank(delegate)) {
            resolve(delegate, List.of(JavaDelegate.class, ActivityBehavior.class), elementId, model, report)
                    .filter(bean -> !(step instanceof MessageEventDefinition))
                    .filter(bean -> !bean.equals(elementId))
                    .ifPresent(bean -> report.error(
                            model.file(), elementId, "委托 bean 应与元素标识同名:${" + elementId + "},现为 ${" + bean + "}。"));
        } else if (isBlank(camunda(step, "expression"))) {
            FlowElement element = step instanceof FlowElement flow ? flow : (FlowElement) step.getParentElement();
            report.error(model.file(), elementId, Titles.of(element) + "没有委托表达式,系统不知道该做什么。");
        }
    }

    private void checkListener(
            ModelElementInstance listener,
            String delegate,
            String expression,
            List<Class<?>> types,
            ProcessModel model,
            Report report) {
        if (!isBlank(delegate)) {
            resolve(delegate, types, model.idAround(listener), model, report);
        } else if (isBlank(expression)) {
            report.error(model.file(), model.idAround(listener), "监听器没有委托表达式。");
        }
    }

    /** The bean's name when the bean is found and fits. */
    private Optional<String> resolve(
            String delegate, List<Class<?>> types, String elementId, ProcessModel model, Report report) {
        Optional<String> name = soleName(delegate);
        if (name.isEmpty()) {
            report.error(model.file(), elementId, "委托表达式 " + delegate + " 应只写一个 bean 名,如 ${issueNotice}。");
            return Optional.empty();
        }
        Optional<Class<?>> bean = vocabulary.bean(name.get());
        if (bean.isEmpty()) {
            report.error(model.file(), elementId, "委托表达式 " + delegate + " 所指的 bean 不存在。");
            return Optional.empty();
        }
        if (types.stream().noneMatch(type -> type.isAssignableFrom(bean.get()))) {
            report.error(
                    model.file(),
                    elementId,
                    "bean " + name.get() + " 类型不符,应为 " + types.get(0).getSimpleName() + "。");
            return Optional.empty();
        }
        if (!StringUtils.uncapitalize(bean.get().getSimpleName()).equals(name.get())) {
            report.error(
                    model.file(),
                    elementId,
                    "bean " + name.get() + " 应与其类同名,其类为 " + bean.get().getSimpleName() + "。");
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

    private static String camunda(ModelElementInstance element, String attribute) {
        return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
    }
}
