package org.shouwen.processadmin;

import static org.shouwen.processadmin.Titles.isBlank;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;

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
        model.all(CamundaFormData.class)
                .forEach(data -> report.error(
                        model.file(), model.idAround(data), "不得使用生成表单(formData),请引用 Camunda 表单(formRef)。"));
    }

    private void checkForm(FlowElement element, ProcessModel model, ModelSet set, Report report) {
        if (!isBlank(camunda(element, "formKey"))) {
            report.error(model.file(), element.getId(), Titles.of(element) + "不得使用 formKey,请引用 Camunda 表单(formRef)。");
        }
        String form = camunda(element, "formRef");
        if (isBlank(form)) {
            report.error(model.file(), element.getId(), Titles.of(element) + "没有引用表单(formRef)。");
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
            report.error(model.file(), element.getId(), Titles.of(element) + "引用的表单 " + form + " 不存在。");
        } else if ("deployment".equals(binding)
                && !set.deployedTogether(model.file(), found.get().file())) {
            report.error(
                    model.file(),
                    element.getId(),
                    Titles.of(element) + "的表单绑定为 deployment,须与流程一并上传:"
                            + found.get().file() + "。");
        }
        if (!"latest".equals(binding) && !"deployment".equals(binding)) {
            report.error(model.file(), element.getId(), Titles.of(element) + "的表单绑定须为 latest 或 deployment。");
        }
    }

    private static String camunda(FlowElement element, String attribute) {
        return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
    }
}
