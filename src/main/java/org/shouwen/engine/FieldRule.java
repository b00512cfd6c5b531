package org.shouwen.engine;

import java.util.List;
import org.shouwen.refusal.Violation;

/** A rule of the domain that a form's author attaches to a field by name, in the field's property {@code rule}. */
public interface FieldRule {

    /** The name that forms use; unique among all rules. */
    String name();

    /**
     * Checks a value that already meets the form's own rules. Not called for empty, hidden or refused fields.
     *
     * @param value as {@link Submission} holds it: String, Boolean, BigDecimal, Instant, LocalDate, LocalTime or List
     * @return what is wrong, empty when nothing is; sentences name the field by its label and never repeat the value
     */
    List<Violation> check(FieldContext field, Object value);
}
