package org.shouwen.engine;

import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;

/**
 * Where a {@link FieldRule} finds the value it checks.
 *
 * @param submission all values of the form that met the form's own rules
 * @param context who submits which form for which case
 */
public record FieldContext(FormField field, Submission submission, LiveContext context) {

    /** A violation with the code the form names for this field, FIELD_INVALID where it names none. */
    public Violation invalid(String sentence) {
        return violation(field.codeOr(RefusalCode.FIELD_INVALID), sentence);
    }

    public Violation violation(RefusalCode code, String sentence) {
        return new Violation(code, field.key(), sentence);
    }
}
