package org.shouwen.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;

/** The fields of an action, filled in at random. */
final class ActionEntries {

    private ActionEntries() {}

    static Map<String, Object> of(JsonNode fields, Instant now, Random chance) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (JsonNode field : fields) {
            String name = field.path("name").asText();
            boolean filled = field.path("required").asBoolean()
                    ? chance.nextInt(20) > 0
                    : !Words.leavesEmpty(name) && chance.nextInt(3) == 0;
            Object value = filled ? value(name, field, now, chance) : null;
            if (value != null) {
                input.put(name, value);
            }
        }
        return input;
    }

    private static Object value(String name, JsonNode field, Instant now, Random chance) {
        return switch (field.path("type").asText()) {
            case "TEXT", "LONG_TEXT" -> Words.text(name, field.path("maxLength").asInt());
            case "CHOICE" -> option(field, chance);
            case "CHOICES" -> {
                String one = option(field, chance);
                yield one == null ? null : List.of(one);
            }
            case "DATE" -> Words.date(name, now, chance);
            case "DATE_TIME" -> Words.instant(name, now, chance);
            case "NUMBER" -> 1 + chance.nextInt(3);
            default -> chance.nextBoolean();
        };
    }

    private static String option(JsonNode field, Random chance) {
        List<JsonNode> options =
                StreamSupport.stream(field.path("options").spliterator(), false).toList();
        return options.isEmpty()
                ? null
                : People.one(options, chance).path("value").asText();
    }
}
