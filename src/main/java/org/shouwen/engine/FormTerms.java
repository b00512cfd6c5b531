package org.shouwen.engine;

import java.time.Clock;
import java.util.Map;
import org.shouwen.refusal.RefusalCode;

/**
 * What a submission is checked against beside the form itself.
 *
 * @param clock its zone is that of dates and times without offset; its day is today where a form disallows passed dates
 * @param rules by the names that forms use
 * @param reserved top-level keys that only the system may set, with the code that refuses them
 * @param variables process variables the form was opened with, JSON ones as maps and lists: what locked fields show,
 *     what conditions and {@code valuesKey} may read; empty for a start form
 */
public record FormTerms(
        Clock clock,
        LiveContext context,
        Map<String, FieldRule> rules,
        Map<String, RefusalCode> reserved,
        Map<String, Object> variables) {}
