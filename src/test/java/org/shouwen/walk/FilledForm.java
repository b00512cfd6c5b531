package org.shouwen.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.shouwen.testing.Caller;

/** A deployed form filled in at random as the form allows it: what it hides stays empty, what it demands does not. */
final class FilledForm {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final int LONGEST_CHAIN = 6;

    /** Ticked seldom: they lead away from where most cases go. */
    private static final List<String> SELDOM =
            List.of("checkAgain", "byAgent", "afterwards", "importantCall", "needsLeader");

    /** Ticked mostly: without them a step comes to nothing. */
    private static final List<String> MOSTLY = List.of("samplesGiven", "startsApplication", "resultNow");

    /** Chosen mostly: they lead on. */
    private static final List<String> USUAL = List.of("SERVICE_REQUEST", "OWN_DUTY", "ELIGIBLE", "OK", "APPROVED");

    /** @param hide null where it is always shown */
    private record Field(List<String> path, String hide, Object value) {}

    private final Map<String, Object> context;
    private final Instant now;
    private final Random chance;
    private final List<Field> fields = new ArrayList<>();

    private FilledForm(Map<String, Object> context, Instant now, Random chance) {
        this.context = context;
        this.now = now;
        this.chance = chance;
    }

    /** @param context variables of the process, of which the form's conditions may speak */
    static Map<String, Object> of(JsonNode form, Map<String, Object> context, Instant now, Random chance) {
        FilledForm filled = new FilledForm(context, now, chance);
        filled.collect(form, List.of(), null);
        return filled.shown();
    }

    /** As the engine's REST API takes them. */
    static Map<String, Object> variables(Map<String, Object> values) {
        return Map.of(
                "variables",
                values.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> typed(entry.getValue()))));
    }

    private static Map<String, Object> typed(Object value) {
        return value instanceof Map || value instanceof List
                ? Map.of("value", Caller.text(value), "type", "Json")
                : Map.of("value", value);
    }

    private void collect(JsonNode parent, List<String> path, String hide) {
        for (JsonNode component : parent.path("components")) {
            String own = component.path("conditional").path("hide").asText("");
            String hidden = own.isEmpty() ? hide : or(hide, own.substring(1));
            if ("group".equals(component.path("type").asText())) {
                collect(component, extended(path, component.path("path").asText("")), hidden);
                continue;
            }
            String key = component.path("key").asText("");
            Object value = key.isEmpty() ? null : value(key, component);
            if (value != null) {
                fields.add(new Field(extended(path, key), hidden, value));
            }
        }
    }

    private static String or(String left, String right) {
        return left == null ? right : "(" + left + ") or (" + right + ")";
    }

    private static List<String> extended(List<String> path, String key) {
        if (key.isEmpty()) {
            return path;
        }
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }

    /** Null where it stays empty. */
    private Object value(String key, JsonNode component) {
        boolean required = component.path("validate").path("required").asBoolean();
        boolean locked = component.path("readonly").asBoolean()
                || component.path("disabled").asBoolean();
        if (locked || !required && (Words.leavesEmpty(key) || !MOSTLY.contains(key) && chance.nextInt(4) == 0)) {
            return null;
        }
        JsonNode proposed = component.path("defaultValue");
        if (proposed.isTextual() && !proposed.asText().isBlank() && chance.nextInt(3) > 0) {
            return proposed.asText();
        }
        return switch (component.path("type").asText()) {
            case "checkbox" -> required || isTicked(key);
            case "radio", "select" -> option(component);
            case "checklist", "taglist" -> {
                String one = option(component);
                yield one == null ? null : List.of(one);
            }
            case "number" -> 2 + chance.nextInt(3);
            case "datetime" ->
                "date".equals(component.path("subtype").asText())
                        ? Words.date(key, now, chance)
                        : Words.instant(key, now, chance);
            case "textfield", "textarea" ->
                Words.text(key, component.path("validate").path("maxLength").asInt());
            default -> null;
        };
    }

    private String option(JsonNode component) {
        List<String> options = StreamSupport.stream(component.path("values").spliterator(), false)
                .map(option -> option.path("value").asText())
                .toList();
        return options.isEmpty()
                ? null
                : options.stream()
                        .filter(USUAL::contains)
                        .filter(usual -> chance.nextInt(3) > 0)
                        .findFirst()
                        .orElseGet(() -> People.one(options, chance));
    }

    private boolean isTicked(String key) {
        if (SELDOM.contains(key)) {
            return chance.nextInt(12) == 0;
        }
        return MOSTLY.contains(key) ? chance.nextInt(4) > 0 : chance.nextBoolean();
    }

    /** What is hidden counts as empty for the conditions of others, so it takes some rounds. */
    private Map<String, Object> shown() {
        List<Field> shown = fields;
        for (int round = 0; round < LONGEST_CHAIN; round++) {
            Map<String, Object> data = new HashMap<>(context);
            data.putAll(values(shown));
            shown = fields.stream().filter(field -> !hides(field, data)).toList();
        }
        return values(shown);
    }

    private static boolean hides(Field field, Map<String, Object> data) {
        if (field.hide() == null) {
            return false;
        }
        EvaluationResult result = FEEL.evaluateExpression(field.hide(), data);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values(List<Field> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields) {
            Map<String, Object> group = values;
            for (String name : field.path().subList(0, field.path().size() - 1)) {
                group = (Map<String, Object>) group.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
            }
            group.put(field.path().get(field.path().size() - 1), field.value());
        }
        return values;
    }
}
