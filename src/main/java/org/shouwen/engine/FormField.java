package org.shouwen.engine;

import java.util.List;
import org.shouwen.refusal.RefusalCode;

/**
 * One field of a form, as its author declared it.
 *
 * @param key under which {@link Submission} holds the value; inside groups with a path the whole path, joined by dots
 * @param label what the person sees; the key where the form has no fixed label
 * @param type the component's type as the form writes it, such as {@code textfield}
 * @param required whether the field must be filled whenever it is shown
 * @param options the choices that stand in the form itself; empty where they come from data or the field has none
 * @param refusal code that takes the place of FIELD_REQUIRED and FIELD_INVALID, or null (property {@code refusal})
 * @param rules names of the {@link FieldRule}s the value must meet (property {@code rule})
 * @param live name of the {@link LiveContent} that fills the component, or null (property {@code live})
 */
public record FormField(
        String key,
        String label,
        String type,
        boolean required,
        List<FormOption> options,
        RefusalCode refusal,
        List<String> rules,
        String live) {

    RefusalCode codeOr(RefusalCode standard) {
        return refusal == null ? standard : refusal;
    }
}
