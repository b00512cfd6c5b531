package org.shouwen.wording;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A phrase that staff may not write to a client (R-194 … ).
 *
 * @param document the rule it comes from, for example {@code D16}
 * @param active an inactive phrase is kept but not looked for
 */
public record ForbiddenPhrase(
        String code,
        String phrase,
        Kind kind,
        Severity severity,
        String document,
        @JsonProperty(required = true) boolean active) {

    /** How far the phrase speaks for itself. */
    public enum Kind {
        /** Unmistakable, forbidden wherever it stands. */
        LONG,
        /** Also part of courteous sentences, therefore allowed inside an {@link AllowedPattern}. */
        SHORT
    }

    /** What a hit means. */
    public enum Severity {
        BLOCK,
        /** May be kept by whoever gives a reason. */
        WARN
    }
}
