package org.shouwen.processadmin;

import com.fasterxml.jackson.databind.JsonNode;
import org.shouwen.engine.FormField;
import org.shouwen.engine.ProcessContract;

/** A form is found by its name, names only what the application has, and says to people what each field is. */
final class FormRule {

    private final ModelVocabulary vocabulary;
    private final AllowedForm allowed = new AllowedForm();

    FormRule(ModelVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void check(FormModel form, Report report) {
        if (!form.id().equals(form.source().stem())) {
            report.error(form.file(), form.id(), "文件名应与表单标识相同:" + form.id() + ".form。");
        }
        form.schema().ruleNames().stream()
                .filter(name -> !vocabulary.isFieldRule(name))
                .forEach(
                        name -> report.error(form.file(), null, "属性 rule 的值 " + name + " 不是已有的校验规则。请检查拼写,或者从现行表单中复制。"));
        form.schema().liveNames().stream()
                .filter(name -> !vocabulary.isLiveContent(name))
                .forEach(
                        name -> report.error(form.file(), null, "属性 live 的值 " + name + " 不是已有的动态内容。请检查拼写,或者从现行表单中复制。"));
        if (FormReferenceRule.GENERAL_REVIEW.equals(form.id())) {
            form.schema().fields().stream()
                    .map(FormField::key)
                    .filter(key -> !key.startsWith(ProcessContract.CUSTOM))
                    .forEach(key -> report.error(
                            form.file(), null, "通用审核表单的键名须以 " + ProcessContract.CUSTOM + " 开头:" + key + "。"));
        }
        allowed.check(form, report);
        checkLabels(form.json().path("components"), form, report);
        vocabulary.builtForm(form.id()).ifPresent(built -> BuiltFormRule.check(form, built, report));
    }

    private static void checkLabels(JsonNode components, FormModel form, Report report) {
        for (JsonNode component : components) {
            boolean asks =
                    component.has("key") && !component.path("type").asText().equals("expression");
            if (asks && label(component).isBlank()) {
                report.error(
                        form.file(),
                        component.path("id").asText(),
                        "字段 " + component.path("key").asText() + " 没有名称。请填写 Field label。");
            }
            for (JsonNode choice : component.path("values")) {
                if (choice.path("label").asText().isBlank()) {
                    report.error(form.file(), component.path("id").asText(), "字段“" + label(component) + "”有选项没有名称。");
                }
            }
            checkLabels(component.path("components"), form, report);
        }
    }

    private static String label(JsonNode component) {
        JsonNode label = component.path("label");
        JsonNode ofDate = component.path("dateLabel");
        return label.asText(ofDate.asText(component.path("timeLabel").asText()));
    }
}
