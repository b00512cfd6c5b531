package org.shouwen.wording;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds forbidden phrases whatever stands between their characters: width, punctuation, spaces, symbols and invisible
 * characters do not count (§ 1.2).
 */
final class PhraseMatcher {

    private final List<ForbiddenPhrase> phrases;
    private final List<Pattern> allowed;

    PhraseMatcher(List<ForbiddenPhrase> phrases, List<AllowedPattern> allowed) {
        this.phrases = phrases.stream().filter(ForbiddenPhrase::active).toList();
        this.allowed = allowed.stream().map(a -> Pattern.compile(a.pattern())).toList();
    }

    /** The phrases that the text contains, each once; null is a text without any. */
    List<ForbiddenPhrase> find(String text) {
        String plain = text == null ? "" : plain(text);
        return phrases.stream().filter(phrase -> contains(plain, phrase)).toList();
    }

    /** Only letters and digits, in one width and case. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> Character.isAlphabetic(c) || Character.isDigit(c))
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private boolean contains(String plain, ForbiddenPhrase phrase) {
        String wanted = plain(phrase.phrase());
        for (int at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
            if (phrase.kind() == ForbiddenPhrase.Kind.LONG || !isAllowed(plain, at, at + wanted.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean isAllowed(String plain, int start, int end) {
        return allowed.stream().anyMatch(pattern -> covers(pattern.matcher(plain), start, end));
    }

    private static boolean covers(Matcher matcher, int start, int end) {
        int from = Math.max(0, end - AllowedPattern.MAX_LENGTH);
        for (; matcher.find(from) && matcher.start() <= start; from = matcher.start() + 1) {
            if (matcher.end() >= end) {
                return true;
            }
        }
        return false;
    }
}
