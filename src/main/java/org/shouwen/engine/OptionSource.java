package org.shouwen.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where a choice gets its options: from the form, from a process variable, or from FEEL; the first that is declared. */
record OptionSource(String variable, List<FormOption> fixed, FeelExpression expression) {

    /** The offered value that equals this one, null where none does. */
    Object offered(Object value, Reading reading) {
        return options(reading).stream()
                .map(FormOption::value)
                .filter(offer -> same(offer, value))
                .findFirst()
                .orElse(null);
    }

    private List<FormOption> options(Reading reading) {
        if (variable != null) {
            return normalised(reading.variables().get(variable));
        }
        return expression == null ? fixed : normalised(reading.scope().value(expression));
    }

    /** Reads options as form-js does: plain values, or objects with label and value; anything else offers nothing. */
    static List<FormOption> normalised(Object declared) {
        List<FormOption> options = new ArrayList<>();
        if (declared instanceof Collection<?> entries) {
            for (Object entry : entries) {
                Object value = entry instanceof Map<?, ?> map ? map.get("value") : entry;
                Object label = entry instanceof Map<?, ?> map ? map.get("label") : entry;
                if (value != null && !"".equals(value)) {
                    options.add(new FormOption(label instanceof String text ? text : value.toString(), value));
                }
            }
        }
        return options;
    }

    private static boolean same(Object a, Object b) {
        if (a instanceof Number && b instanceof Number) {
            BigDecimal exact = Numbers.exact(a);
            return exact != null && exact.equals(Numbers.exact(b));
        }
        return Objects.equals(a, b);
    }
}
