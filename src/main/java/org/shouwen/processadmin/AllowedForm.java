package org.shouwen.processadmin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Only what stands in {@code models/form-allowed.txt}, and in what is shown nothing but {@link SafeMarkup}. */
final class AllowedForm {

    private static final String FORM = "form";

    private final Map<String, Map<String, Set<String>>> properties = new HashMap<>();

    AllowedForm() {
        new AllowedList("/models/form-allowed.txt").rows().forEach(row -> properties.put(row.name(), options(row)));
    }

    /** By property, the only values it may have; empty where it may have any. */
    private static Map<String, Set<String>> options(AllowedList.Row row) {
        Map<String, Set<String>> options = new HashMap<>();
        row.column(0).forEach(word -> options.put(AllowedList.nameOf(word), AllowedList.optionsOf(word)));
        return options;
    }

    void check(FormModel form, Report report) {
        checkProperties(form, form.json(), FORM, "表单", report);
        form.json().path("components").forEach(component -> checkComponent(form, component, report));
    }

    private void checkComponent(FormModel form, JsonNode component, Report report) {
        String type = component.path("type").asText();
        String name = component.path("label").asText(component.path("key").asText());
        String title = "组件“" + (name.isBlank() ? component.path("id").asText(type) : name) + "”";
        checkProperties(form, component, type, title, report);
        fault(type, component)
                .ifPresent(
                        fault -> report.error(form.file(), component.path("id").asText(null), title + ":" + fault));
        component.path("components").forEach(inner -> checkComponent(form, inner, report));
    }

    private void checkProperties(FormModel form, JsonNode node, String type, String title, Report report) {
        Map<String, Set<String>> allowed = properties.getOrDefault(type, Map.of());
        String id = node.path("id").asText(null);
        flat(node).forEach((property, value) -> {
            Set<String> options = allowed.get(property);
            if (options == null) {
                report.error(form.file(), id, title + "的属性 " + property + " 不能使用。请在 Camunda Modeler 中清除这一项。");
            } else if (!options.isEmpty() && !options.contains(value.asText())) {
                report.error(
                        form.file(),
                        id,
                        title + "的属性 " + property + " 的值“" + value.asText() + "”不能使用。可用的值:" + String.join("、", options)
                                + "。");
            }
        });
    }

    /** Objects and lists in it one level deep, with dotted names; the components inside are judged by themselves. */
    private static Map<String, JsonNode> flat(JsonNode node) {
        Map<String, JsonNode> flat = new LinkedHashMap<>();
        node.properties().forEach(property -> {
            if (!property.getKey().equals("components")) {
                List<JsonNode> inner = inner(property.getValue());
                if (inner.isEmpty()) {
                    if (!property.getValue().isContainerNode()) {
                        flat.put(property.getKey(), property.getValue());
                    }
                } else {
                    inner.forEach(object -> object.properties()
                            .forEach(field -> flat.put(property.getKey() + "." + field.getKey(), field.getValue())));
                }
            }
        });
        return flat;
    }

    private static List<JsonNode> inner(JsonNode value) {
        if (value.isObject()) {
            return List.of(value);
        }
        List<JsonNode> objects = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(entry -> {
                if (entry.isObject()) {
                    objects.add(entry);
                }
            });
        }
        return objects;
    }

    private static Optional<String> fault(String type, JsonNode component) {
        return switch (type) {
            case "html" -> SafeMarkup.faultOfHtml(component.path("content").asText());
            case "text" -> SafeMarkup.faultOfMarkdown(component.path("text").asText());
            case "image" -> SafeMarkup.faultOfPicture(component.path("source").asText());
            default -> Optional.empty();
        };
    }
}
