package org.shouwen.processadmin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shouwen.engine.ProcessContract;
import org.shouwen.processadmin.FormModel.Component;

/** A form that Tasklist can show, whose fields have names for the server and labels for people. */
final class FormRule {

    /** What Tasklist's form viewer shows and submits; a dynamic list or a file picker makes the form unusable there. */
    private static final Set<String> SHOWN =
            Set.of("text", "html", "group", "spacer", "separator", "expression", "table");

    private static final Pattern KEY = Pattern.compile("[A-Za-z]\\w*");

    void check(FormModel form, Report report) {
        if (!form.id().equals(form.source().stem())) {
            report.error(form.file(), form.id(), "文件名应与表单标识相同:" + form.id() + ".form。");
        }
        Set<String> keys = new HashSet<>();
        for (Component component : form.components()) {
            if (component.isInput()) {
                checkInput(component, form, keys, report);
            } else if (!SHOWN.contains(component.type())) {
                report.error(form.file(), component.id(), "任务列表不支持的表单组件类型:" + component.type() + "。");
            }
        }
    }

    private static void checkInput(Component component, FormModel form, Set<String> keys, Report report) {
        String key = component.key();
        if (!KEY.matcher(key).matches()) {
            report.error(form.file(), component.id(), "字段“" + component.label() + "”没有合规的键名(key)。");
        } else if (!keys.add(component.scope() + key)) {
            report.error(form.file(), component.id(), "键名 " + key + " 重复。");
        } else if (FormReferenceRule.GENERAL_REVIEW.equals(form.id()) && !key.startsWith(ProcessContract.CUSTOM)) {
            report.error(form.file(), component.id(), "通用审核表单的键名须以 " + ProcessContract.CUSTOM + " 开头:" + key + "。");
        }
        if (component.label().isBlank()) {
            report.error(form.file(), component.id(), "字段 " + key + " 没有名称(label)。");
        }
        if (component.offersChoices()) {
            checkChoices(component, form, report);
        }
    }

    private static void checkChoices(Component component, FormModel form, Report report) {
        JsonNode json = component.json();
        if (Stream.of("values", "valuesKey", "valuesExpression")
                .allMatch(source -> json.path(source).isEmpty()
                        && json.path(source).asText().isBlank())) {
            report.error(form.file(), component.id(), "字段“" + component.label() + "”没有可选项。");
        }
        for (JsonNode choice : json.path("values")) {
            if (choice.path("label").asText().isBlank()
                    || choice.path("value").asText().isBlank()) {
                report.error(form.file(), component.id(), "字段“" + component.label() + "”有选项缺少名称或值。");
            }
        }
    }
}
