package org.shouwen.engine;

import java.util.List;

/**
 * What a {@link LiveContent} puts into a component.
 *
 * @param options the choices of a select, radio group, checklist or tag list; null for every other component
 * @param value the markdown or HTML of a text or html component, else the field's default value: String, Number,
 *     Boolean, list of Strings, or an ISO string for dates; null for none
 * @param rows how a group is repeated; null for every other component
 */
public record LiveValue(List<FormOption> options, Object value, List<FormRow> rows) {

    public static LiveValue options(List<FormOption> options) {
        return new LiveValue(List.copyOf(options), null, null);
    }

    /** Options with one chosen beforehand. */
    public static LiveValue options(List<FormOption> options, String chosen) {
        return new LiveValue(List.copyOf(options), chosen, null);
    }

    /** Options with some ticked beforehand. */
    public static LiveValue options(List<FormOption> options, List<String> ticked) {
        return new LiveValue(List.copyOf(options), List.copyOf(ticked), null);
    }

    /** For a group, which the form shows once per row. */
    public static LiveValue rows(List<FormRow> rows) {
        return new LiveValue(null, null, List.copyOf(rows));
    }

    public static LiveValue of(Object value) {
        return new LiveValue(null, value, null);
    }

    /**
     * Makes typed text safe to embed in a live text or html component: it shows as it was typed, line breaks included,
     * and none of it acts as markdown, HTML or template.
     */
    public static String plain(String typed) {
        StringBuilder safe = new StringBuilder(typed.length() * 2);
        typed.strip().replace("\r\n", "\n").chars().forEach(c -> {
            if (c == '\n' || c == '\r') {
                safe.append("<br>");
            } else if (c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c)) {
                safe.append("&#").append(c).append(';');
            } else {
                safe.append((char) c);
            }
        });
        return safe.toString();
    }
}
