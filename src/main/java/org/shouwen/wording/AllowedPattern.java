package org.shouwen.wording;

import java.util.regex.Pattern;

/**
 * Wording in which a short phrase is no rudeness.
 *
 * @param pattern regular expression of letters, digits and {@code ( ) | ? [ ] .} only, compared with the text without
 *     punctuation and spaces
 * @param note what it is for, may be null
 */
public record AllowedPattern(String pattern, String note) {

    /** Without repetition no match is longer than its pattern, which keeps the check of a long text cheap. */
    static final int MAX_LENGTH = 100;

    static final Pattern SYNTAX = Pattern.compile("[\\p{L}\\p{Nd}()|?\\[\\].]{1," + MAX_LENGTH + "}");
}
