package org.shouwen.refusal;

/**
 * One broken rule.
 *
 * @param field key of the field it is about, or null where no field is
 * @param sentence Chinese, names the field by its label; never repeats what was typed, since that may be personal data
 */
public record Violation(RefusalCode code, String field, String sentence) {}
