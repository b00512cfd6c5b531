package org.shouwen.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was submitted, sorted into values of the form's fields and what the form has no place for. */
final class SubmittedValues {

    private final Map<List<String>, Object> values = new HashMap<>();
    private final List<List<String>> unknown = new ArrayList<>();
    private final List<List<String>> misshapen = new ArrayList<>();
    private final Set<List<String>> fields = new HashSet<>();
    private final Set<List<String>> groups = new HashSet<>();

    SubmittedValues(Map<String, Object> submitted, List<FormItem> items) {
        for (FormItem item : items) {
            fields.add(item.path());
            for (int length = 1; length < item.path().size(); length++) {
                groups.add(item.path().subList(0, length));
            }
        }
        sort(submitted, List.of());
    }

    /** Null for what was not submitted and for what was submitted as null. */
    Object at(FormItem item) {
        return values.get(item.path());
    }

    boolean has(FormItem item) {
        return values.containsKey(item.path());
    }

    /** Paths that belong to no field. */
    List<List<String>> unknown() {
        return unknown;
    }

    /** Groups whose fields were not sent as a JSON object. */
    List<List<String>> misshapen() {
        return misshapen;
    }

    private void sort(Map<?, ?> submitted, List<String> outer) {
        submitted.forEach((key, value) -> {
            List<String> path = new ArrayList<>(outer);
            path.add(String.valueOf(key));
            if (fields.contains(path)) {
                values.put(path, value);
            } else if (!groups.contains(path)) {
                unknown.add(path);
            } else if (value instanceof Map<?, ?> group) {
                sort(group, path);
            } else if (value != null) {
                misshapen.add(path);
            }
        });
    }
}
