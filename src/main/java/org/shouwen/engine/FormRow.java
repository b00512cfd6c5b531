package org.shouwen.engine;

import java.util.Map;

/**
 * One row of a group that a form repeats.
 *
 * @param key under which a submission nests the row's values; letters, digits and underscores, so that conditions can
 *     name it
 * @param label what the row is about; stands for {@code {row}} in the labels of the row
 * @param values what to put into the row's components, by their property {@code row}, as in {@link LiveValue#value}; a
 *     text whose value is missing is left out
 */
public record FormRow(String key, String label, Map<String, Object> values) {

    private static final String KEY = "[A-Za-z_][A-Za-z0-9_]*";

    public FormRow {
        if (!key.matches(KEY)) {
            throw new IllegalArgumentException("No expression could name the row " + key);
        }
        values = Map.copyOf(values);
    }
}
