package org.shouwen.processadmin;

import static org.shouwen.processadmin.Titles.isBlank;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Wherever a person enters something there is a form. A step that the code knows has its own,
 * {@code <process>.<elementId>}; a step that an administrator added uses the general review form.
 */
final class FormReferenceRule implements ModelRule {

    /** Id of the form for steps without code; its fields are {@code custom_*} only. */
    static final String GENERAL_REVIEW = "general-review";

    private final ModelVocabulary vocabulary;

    FormReferenceRule(ModelVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(ProcessModel model, ModelSet set, Report report) {
        model.all(UserTask.class).forEach(task -> checkForm(task, model, set, report));
        if (model.process().isCamundaStartableInTasklist()) {
            model.process().getChildElementsByType(StartEvent.class).stream()
                    .filter(start -> start.getEventDefinitions().isEmpty())
                    .forEach(start -> checkForm(start, model, set, report));
        }
    }

    private void checkForm(FlowElement element, ProcessModel model, ModelSet set, Report report) {
        String form = camunda(element, "formRef");
        if (isBlank(form)) {
            report.error(model.file(), element.getId(), Titles.of(element) + "没有引用表单。请在 Forms 一栏填写 Form reference。");
            return;
        }
        String expected = vocabulary.contractOf(model.key()).elements().contains(element.getId())
                ? model.key() + "." + element.getId()
                : GENERAL_REVIEW;
        if (!form.equals(expected)) {
            report.error(model.file(), element.getId(), Titles.of(element) + "应使用表单 " + expected + ",现为 " + form + "。");
        }
        checkBinding(form, element, model, set, report);
    }

    private void checkBinding(String form, FlowElement element, ProcessModel model, ModelSet set, Report report) {
        Optional<FormModel> found = set.form(form);
        String binding = camunda(element, "formRefBinding");
        if (found.isEmpty()) {
            report.error(model.file(), element.getId(), Titles.of(element) + "引用的表单 " + form + " 不存在。请检查拼写,或者一并上传该表单。");
        } else if ("deployment".equals(binding)
                && !set.deployedTogether(model.file(), found.get().file())) {
            report.error(
                    model.file(),
                    element.getId(),
                    Titles.of(element) + "的表单绑定为 deployment,须与流程一并上传:"
                            + found.get().file() + "。");
        }
        if (isBlank(binding)) {
            report.error(model.file(), element.getId(), Titles.of(element) + "没有写明表单的绑定(Binding)。请选 latest。");
        }
    }

    private static String camunda(FlowElement element, String attribute) {
        return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
    }
}
