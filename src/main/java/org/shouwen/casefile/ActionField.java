package org.shouwen.casefile;

import java.util.List;

/**
 * A field of the form in which an action asks for what it needs.
 *
 * @param maxLength in characters; 0 where the type has no length
 * @param options what can be chosen, empty for other types than CHOICE
 */
public record ActionField(String name, String label, Type type, boolean required, int maxLength, List<Option> options) {

    /** The form of the control, and the Java type in which the action gets what was filled in. */
    public enum Type {
        /** One line; String. */
        TEXT,
        /** Several lines; String. */
        LONG_TEXT,
        /** The value of an {@link Option}; String. */
        CHOICE,
        /** {@code 2026-03-10}; LocalDate. */
        DATE,
        /** {@code 2026-03-10T09:05}, in the office's zone unless it has an offset; Instant. */
        DATE_TIME,
        /** Integer. */
        NUMBER,
        /** Boolean. */
        CHECKBOX
    }

    public record Option(String value, String label) {}

    public ActionField {
        options = List.copyOf(options);
    }

    /** A required line of text. */
    public static ActionField text(String name, String label, int maxLength) {
        return new ActionField(name, label, Type.TEXT, true, maxLength, List.of());
    }

    /** A required text of several lines. */
    public static ActionField longText(String name, String label, int maxLength) {
        return new ActionField(name, label, Type.LONG_TEXT, true, maxLength, List.of());
    }

    public static ActionField choice(String name, String label, List<Option> options) {
        return new ActionField(name, label, Type.CHOICE, true, 0, options);
    }

    /** A required field of a type that has neither length nor options. */
    public static ActionField of(String name, String label, Type type) {
        return new ActionField(name, label, type, true, 0, List.of());
    }

    public ActionField optional() {
        return new ActionField(name, label, type, false, maxLength, options);
    }
}
