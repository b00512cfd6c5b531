package org.shouwen.complaint;

import java.util.Set;

/**
 * What the officer judged.
 *
 * @param duplicateOf number of the complaint it belongs to, or null
 * @param subjects user ids; empty unless the scope is PERSON
 */
public record ScreeningSheet(
        boolean inScope,
        String duplicateOf,
        Category category,
        BrokenSystem brokenSystem,
        Severity severity,
        String severityReason,
        SubjectScope subjectScope,
        Set<String> subjects,
        String summary) {}
