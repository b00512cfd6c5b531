package org.shouwen.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the form shows once these values are in it. Conditions see the same as in the browser: the process variables the
 * form was opened with, over them the submitted values; an untouched text is empty rather than null, an untouched
 * checkbox false, and so is a hidden one.
 */
final class FormView {

    private final List<FormItem> items;
    private final SubmittedValues submitted;
    private final FormTerms terms;
    private final FeelExpression.Scope scope;
    private final Set<String> hidden;
    private final Map<String, Object> computed = new HashMap<>();

    FormView(List<FormItem> items, SubmittedValues submitted, FormTerms terms) {
        this.items = items;
        this.submitted = submitted;
        this.terms = terms;
        // form-js evaluates twice: what the first round hides no longer counts in the second, which decides
        FeelExpression.Scope all = scopeWithout(Set.of());
        Set<String> firstHidden = hiddenIn(all);
        this.scope = firstHidden.isEmpty() ? all : scopeWithout(firstHidden);
        this.hidden = firstHidden.isEmpty() ? firstHidden : hiddenIn(scope);
    }

    FeelExpression.Scope scope() {
        return scope;
    }

    boolean hides(FormItem item) {
        return hidden.contains(item.key());
    }

    boolean locks(FormItem item) {
        return item.disabled() || item.readonly() || item.readonlyIf() != null && scope.holds(item.readonlyIf());
    }

    /** The value before anybody types: that of the variable of this name, else the default, else the empty value. */
    Object initial(FormItem item) {
        Object variable = at(terms.variables(), item.path());
        if (variable != null) {
            return item.type().shown(variable);
        }
        return item.defaultValue() == null ? item.type().untouched() : item.defaultValue();
    }

    /** What the expression of a {@link ComputedType} gives. */
    Object computed(FormItem item) {
        return computed.get(item.key());
    }

    private FeelExpression.Scope scopeWithout(Set<String> hiddenKeys) {
        Map<String, Object> data = new HashMap<>(terms.variables());
        items.forEach(item -> put(data, item.path(), hiddenKeys.contains(item.key()) ? initial(item) : current(item)));
        FeelExpression.Scope result = new FeelExpression.Scope(terms.clock(), data);
        for (FormItem item : items) {
            if (item.type() instanceof ComputedType type && !hiddenKeys.contains(item.key())) {
                Object value = result.value(type.expression());
                computed.put(item.key(), value);
                put(data, item.path(), value);
            }
        }
        return result;
    }

    private Object current(FormItem item) {
        Object raw = submitted.at(item);
        if (raw instanceof String
                || raw instanceof Number
                || raw instanceof Boolean
                || raw instanceof Collection<?>
                || raw instanceof Map<?, ?>) {
            return raw;
        }
        return item.lockable() ? initial(item) : item.type().untouched();
    }

    private Set<String> hiddenIn(FeelExpression.Scope data) {
        Map<FeelExpression, Boolean> holding = new IdentityHashMap<>();
        Set<String> keys = new HashSet<>();
        for (FormItem item : items) {
            if (item.hides().stream().anyMatch(hide -> holding.computeIfAbsent(hide, data::holds))) {
                keys.add(item.key());
            }
        }
        return keys;
    }

    private static Object at(Map<String, Object> data, List<String> path) {
        Object value = data;
        for (String key : path) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }

    private static void put(Map<String, Object> data, List<String> path, Object value) {
        Map<String, Object> group = data;
        for (String key : path.subList(0, path.size() - 1)) {
            Map<String, Object> copy = new HashMap<>();
            if (group.get(key) instanceof Map<?, ?> present) {
                present.forEach((name, old) -> copy.put(String.valueOf(name), old));
            }
            group.put(key, copy);
            group = copy;
        }
        group.put(path.get(path.size() - 1), value);
    }
}
