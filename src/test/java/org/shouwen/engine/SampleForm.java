package org.shouwen.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;

/** Forms as Camunda Modeler 5 writes them, and the terms that tests submit them under. */
final class SampleForm {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-06T01:30:00Z"), ZoneId.of("Asia/Shanghai"));
    static final LiveContext CONTEXT =
            new LiveContext("consultation-intake", "classifyMatter", "ZX-20260106-0001", "clerk01", "OF-01");

    private SampleForm() {}

    static String json(String... components) {
        return """
                {
                  "components": [%s],
                  "type": "default",
                  "id": "sample",
                  "exporter": {"name": "Camunda Modeler", "version": "5.30.0"},
                  "executionPlatform": "Camunda Platform",
                  "executionPlatformVersion": "7.24.0",
                  "schemaVersion": 16
                }
                """.formatted(String.join(",", components));
    }

    static FormSchema of(String... components) {
        return FormSchema.parse(json(components));
    }

    /** A component of this type, key and label; {@code more} are its further JSON members. */
    static String component(String type, String key, String label, String... more) {
        String members = more.length == 0 ? "" : "," + String.join(",", more);
        return """
                {"label": "%s", "type": "%s", "key": "%s", "id": "Field_%s",
                 "layout": {"row": "Row_%s", "columns": null}%s}""".formatted(label, type, key, key, key, members);
    }

    /** A group; an empty path means that its fields are not nested. */
    static String group(String path, String more, String... components) {
        return "{\"type\": \"group\", \"label\": \"组\", \"path\": \"%s\", \"components\": [%s]%s}"
                .formatted(path, String.join(",", components), more.isEmpty() ? "" : "," + more);
    }

    static String validate(String rules) {
        return "\"validate\": {" + rules + "}";
    }

    static String options(String... values) {
        StringBuilder json = new StringBuilder("\"values\": [");
        for (int i = 0; i < values.length; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"label\": \"选项")
                    .append(values[i])
                    .append("\", \"value\": \"")
                    .append(values[i])
                    .append("\"}");
        }
        return json.append("]").toString();
    }

    static String hide(String condition) {
        return "\"conditional\": {\"hide\": \"" + condition.replace("\"", "\\\"") + "\"}";
    }

    static FormTerms terms(FieldRule... rules) {
        Map<String, FieldRule> byName = new HashMap<>();
        List.of(rules).forEach(rule -> byName.put(rule.name(), rule));
        return new FormTerms(
                CLOCK, CONTEXT, byName, Map.of("firstAskedClerk", RefusalCode.FIRST_ASKED_IMMUTABLE), Map.of());
    }

    static FormTerms termsWith(Map<String, Object> variables) {
        return new FormTerms(CLOCK, CONTEXT, Map.of(), Map.of(), variables);
    }

    static List<String> sentences(FormSchema form, Map<String, Object> submitted) {
        return form.validate(submitted, terms()).stream()
                .map(Violation::sentence)
                .toList();
    }

    static List<RefusalCode> codes(FormSchema form, Map<String, Object> submitted) {
        return form.validate(submitted, terms()).stream().map(Violation::code).toList();
    }

    static Map<String, Object> submit(String key, Object value) {
        Map<String, Object> submitted = new HashMap<>();
        submitted.put(key, value);
        return submitted;
    }
}
