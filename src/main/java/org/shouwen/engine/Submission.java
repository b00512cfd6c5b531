package org.shouwen.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/**
 * The accepted values of one form. A field that was left empty, was hidden, only showed something or is not in the form has no value: getters
 * answer null, an empty list or false. Asking for another type than the form's component gives is a mistake in the
 * program or the form and throws IllegalStateException. Immutable; {@code toString} shows keys only.
 */
public final class Submission {

    private final Map<String, Object> values;
    private final Map<String, String> labels;

    private Submission(Map<String, Object> values, Map<String, String> labels) {
        this.values = values;
        this.labels = labels;
    }

    /**
     * Values that were checked elsewhere, already of the types that the getters answer (numbers: any Number). Strings
     * are trimmed; blank ones and nulls count as no value.
     */
    public static Submission of(Map<String, ?> values) {
        return of(values, Map.of());
    }

    /** @param labels what refusals call the fields */
    static Submission of(Map<String, ?> values, Map<String, String> labels) {
        Map<String, Object> kept = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            Object cleaned = value instanceof String text ? Blank.strip(text) : value;
            if (cleaned != null && !"".equals(cleaned)) {
                kept.put(key, cleaned);
            }
        });
        return new Submission(kept, labels);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Trimmed, never blank; null where nothing was given. */
    public String text(String key) {
        return get(key, String.class);
    }

    /** @throws Refusal FIELD_REQUIRED where nothing was given, for texts the domain needs whatever the form says */
    public String requiredText(String key) {
        String text = text(key);
        if (text == null) {
            throw Refusal.of(RefusalCode.FIELD_REQUIRED, key, "请填写「" + label(key) + "」。");
        }
        return text;
    }

    /** Whether a checkbox is ticked. */
    public boolean flag(String key) {
        return Boolean.TRUE.equals(get(key, Boolean.class));
    }

    /**
     * @throws Refusal FIELD_INVALID where the form let a fraction or a number beyond the range of int through
     */
    public Integer integer(String key) {
        BigDecimal number = number(key);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException notAnInteger) {
            throw Refusal.of(RefusalCode.FIELD_INVALID, key, "「" + label(key) + "」应为整数。");
        }
    }

    public BigDecimal number(String key) {
        Number number = get(key, Number.class);
        return number == null ? null : new BigDecimal(number.toString());
    }

    /** The value of a date-and-time component. */
    public Instant instant(String key) {
        return get(key, Instant.class);
    }

    public LocalDate date(String key) {
        return get(key, LocalDate.class);
    }

    /** Wall-clock time in the zone of the application's clock. */
    public LocalTime time(String key) {
        return get(key, LocalTime.class);
    }

    /**
     * The chosen constant, null where nothing was chosen.
     *
     * @throws Refusal FIELD_INVALID where the form offers a choice that the enum does not have
     */
    public <E extends Enum<E>> E oneOf(String key, Class<E> constants) {
        String chosen = text(key);
        if (chosen == null) {
            return null;
        }
        return Arrays.stream(constants.getEnumConstants())
                .filter(constant -> constant.name().equals(chosen))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.of(RefusalCode.FIELD_INVALID, key, "「" + label(key) + "」所选内容系统无法办理，请选择其他选项。"));
    }

    /** What was ticked in a checklist or tag list, in that order and each once; empty where nothing was. */
    public List<String> many(String key) {
        List<?> chosen = get(key, List.class);
        if (chosen == null) {
            return List.of();
        }
        return chosen.stream().map(choice -> cast(key, choice, String.class)).toList();
    }

    /**
     * What was filled in in each row of a repeated group, by the row's key and in the form's order; rows in which nothing
     * was filled in are missing.
     */
    public Map<String, Submission> rows(String group) {
        String prefix = group + ".";
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        Map<String, String> rowLabels = new LinkedHashMap<>();
        values.keySet().stream().filter(key -> key.startsWith(prefix)).forEach(key -> {
            String[] rowAndField = key.substring(prefix.length()).split("\\.", 2);
            rows.computeIfAbsent(rowAndField[0], row -> new LinkedHashMap<>()).put(rowAndField[1], values.get(key));
            rowLabels.put(rowAndField[1], label(key));
        });
        Map<String, Submission> submissions = new LinkedHashMap<>();
        rows.forEach((row, fields) -> submissions.put(row, of(fields, rowLabels)));
        return submissions;
    }

    /** The values of the fields an administrator added without code; they become process variables (custom_*). */
    Map<String, Object> custom() {
        Map<String, Object> custom = new HashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(ProcessContract.CUSTOM)) {
                custom.put(key, value instanceof Boolean ? value : String.valueOf(value));
            }
        });
        return custom;
    }

    @Override
    public String toString() {
        return "Submission" + values.keySet();
    }

    private <T> T get(String key, Class<T> type) {
        return cast(key, values.get(key), type);
    }

    private static <T> T cast(String key, Object value, Class<T> type) {
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IllegalStateException(
                "Field " + key + " holds a " + value.getClass().getSimpleName() + ", not a " + type.getSimpleName());
    }

    private String label(String key) {
        return labels.getOrDefault(key, key);
    }
}
