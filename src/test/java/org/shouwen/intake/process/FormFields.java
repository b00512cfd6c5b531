package org.shouwen.intake.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The fields of an intake form as its file declares them, and what must not be filled in. */
record FormFields(List<Field> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_WITHOUT_LIMIT = 10_000;
    private static final List<String> EXPRESSIONS = List.of("${execution.id}", "答复#{1+1}内容");

    /** @param element id of the start event or user task */
    static FormFields of(String element) {
        String file = "/forms/consultation-intake." + element + ".form";
        try (InputStream form = FormFields.class.getResourceAsStream(file)) {
            return new FormFields(components(JSON.readTree(form))
                    .filter(component -> component.has("key"))
                    .map(Field::new)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those in groups too. */
    private static Stream<JsonNode> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }

    record Field(JsonNode component) {

        String key() {
            return component.path("key").asText();
        }

        String label() {
            return component.path("label").asText(component.path("dateLabel").asText());
        }

        boolean required() {
            return component.path("validate").path("required").asBoolean();
        }

        boolean isConditional() {
            return component.path("conditional").has("hide");
        }

        boolean isStaffWritten() {
            return component.path("properties").path("rule").asText().contains("civilLanguage");
        }

        /** The code that refuses it, which a form may set. */
        String codeOr(String usual) {
            return component.path("properties").path("refusal").asText(usual);
        }

        /** What is no value of this field, by a word for the message of a failing test. */
        Map<String, Object> wrong() {
            Map<String, Object> wrong = new LinkedHashMap<>();
            switch (component.path("type").asText()) {
                case "textfield", "textarea" -> wrongTexts(wrong);
                case "number" -> numbers(wrong);
                case "checkbox" -> put(wrong, "是", 1, List.of(true));
                case "datetime" -> put(wrong, "明天", 5, "2026-02-30T10:00", "2026-03-10", true, List.of());
                case "select", "radio" -> put(wrong, "NO_SUCH", 5, true, "x".repeat(100_000), List.of("NO_SUCH"));
                case "checklist" -> put(wrong, "ELDERLY", 5, List.of("NO_SUCH"), List.of(5), Map.of("ELDERLY", true));
                default -> throw new IllegalStateException("no wrong values for " + component);
            }
            if (!component.path("type").asText().equals("checkbox")) {
                EXPRESSIONS.forEach(expression -> wrong.put(expression, expression));
            }
            return wrong;
        }

        /** What counts as not filled in. */
        List<Object> blanks() {
            List<Object> blanks = new ArrayList<>(List.of("", " \u3000\n"));
            blanks.add(null);
            if (component.path("type").asText().equals("checkbox")) {
                return new ArrayList<>(List.of(false));
            }
            return blanks;
        }

        private void wrongTexts(Map<String, Object> wrong) {
            JsonNode rules = component.path("validate");
            wrong.put("too long", "长".repeat(rules.path("maxLength").asInt(LONGEST_WITHOUT_LIMIT) + 1));
            if (rules.path("minLength").asInt() > 1) {
                wrong.put("too short", "短".repeat(rules.path("minLength").asInt() - 1));
            }
            wrong.put("control character", "正常文字\u0000后面");
            wrong.put("half a character", "正常文字\ud800后面");
            put(wrong, 5, true, List.of("文字"), Map.of("文字", "文字"));
        }

        private void numbers(Map<String, Object> wrong) {
            JsonNode rules = component.path("validate");
            put(wrong, "三", true, 0.5, List.of(1), "1e999", "NaN");
            put(wrong, rules.path("min").asInt() - 1, rules.path("max").asInt() + 1);
        }

        private static void put(Map<String, Object> wrong, Object... values) {
            for (Object value : values) {
                String text = value.getClass().getSimpleName() + " " + value;
                wrong.put(text.substring(0, Math.min(text.length(), 30)), value);
            }
        }
    }
}
