package org.shouwen.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.shouwen.refusal.RefusalCode;

/**
 * A field of the form in which an action asks for what it needs.
 *
 * @param maxLength in characters; 0 where the type has no length
 * @param options what can be chosen, empty for other types than CHOICE
 * @param notAnOption how a choice that is none of the options is refused
 */
public record ActionField(
        String name,
        String label,
        Type type,
        boolean required,
        int maxLength,
        List<Option> options,
        @JsonIgnore RefusalCode notAnOption) {

    /** The form of the control, and the Java type in which the action gets what was filled in. */
    public enum Type {
        /** One line; String. */
        TEXT,
        /** Several lines; String. */
        LONG_TEXT,
        /** The value of an {@link Option}; String. */
        CHOICE,
        /** The values of any number of {@link Option}s; List of String. */
        CHOICES,
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
        return required(name, label, Type.TEXT, maxLength, List.of());
    }

    /** A required text of several lines. */
    public static ActionField longText(String name, String label, int maxLength) {
        return required(name, label, Type.LONG_TEXT, maxLength, List.of());
    }

    public static ActionField choice(String name, String label, List<Option> options) {
        return required(name, label, Type.CHOICE, 0, options);
    }

    /** A required field of a type that has neither length nor options. */
    public static ActionField of(String name, String label, Type type) {
        return required(name, label, type, 0, List.of());
    }

    public ActionField optional() {
        return new ActionField(name, label, type, false, maxLength, options, notAnOption);
    }

    /** The same choice with a code of its own for what is none of the options. */
    public ActionField refusedWith(RefusalCode code) {
        return new ActionField(name, label, type, required, maxLength, options, code);
    }

    private static ActionField required(String name, String label, Type type, int maxLength, List<Option> options) {
        return new ActionField(name, label, type, true, maxLength, options, RefusalCode.FIELD_INVALID);
    }
}
