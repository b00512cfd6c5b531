package org.shouwen.engine;

import java.util.List;

/** How one kind of component takes a value. Its rules are those of form-js 1.8, which Tasklist 7.24 shows forms with. */
interface FieldType {

    /** What form-js holds for a field that nobody touched: the value that conditions then see. */
    Object untouched();

    /** Whether this is as good as nothing: not enough for a required field, and allowed for a hidden one. */
    default boolean missing(Object raw) {
        return raw == null || raw instanceof String text && Blank.isBlank(text);
    }

    /**
     * The value as {@link Submission} holds it; reports every rule it breaks to the reading, and then the value is of
     * no use.
     *
     * @param raw never {@link #missing}
     */
    Object read(Object raw, Reading reading);

    /** What form-js shows for a value that comes from a process variable, and sends back when nobody changes it. */
    default Object shown(Object variable) {
        return variable;
    }

    /** The class of what {@link #read} answers. */
    Class<?> holds();

    /** What a person does to such a field. */
    default String verb() {
        return "填写";
    }

    /** The choices that stand in the form itself. */
    default List<FormOption> options() {
        return List.of();
    }
}
