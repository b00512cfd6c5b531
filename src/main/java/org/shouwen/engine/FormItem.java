package org.shouwen.engine;

import java.util.List;

/**
 * One field with all that decides on its value.
 *
 * @param path under which a submission nests the value: that of its groups, then its own key
 * @param hides conditions of the field and the groups around it; one that holds hides it
 * @param disabled shown only, and not sent by the browser
 * @param readonly shown only, and sent back by the browser
 * @param readonlyIf condition under which it is readonly, or null
 * @param defaultValue as JSON gives it, or null
 */
record FormItem(
        FormField field,
        List<String> path,
        FieldType type,
        List<FeelExpression> hides,
        boolean disabled,
        boolean readonly,
        FeelExpression readonlyIf,
        Object defaultValue) {

    String key() {
        return field.key();
    }

    /** Whether the form may show a value here that the person cannot change. */
    boolean lockable() {
        return disabled || readonly || readonlyIf != null;
    }
}
