package org.shouwen.engine;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression of a form. Whoever fills in the form chooses the text, so it is matched in a time that grows with
 * the text alone: by RE2, which knows no look-around and no back references.
 */
final class TextPattern {

    private static final int LONGEST = 300;
    private static final long MOST_REPEATS = 100_000;
    private static final java.util.regex.Pattern REPEAT = java.util.regex.Pattern.compile("\\{(?:\\d*,)?(\\d{1,9})");
    private static final java.util.regex.Pattern CODE_POINT = java.util.regex.Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private final Pattern pattern;

    private TextPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * @param written as a browser understands it
     * @throws IllegalArgumentException saying in Chinese why it cannot be used
     */
    static TextPattern of(String written) {
        if (written.length() > LONGEST) {
            throw new IllegalArgumentException("太长，超过 " + LONGEST + " 个字符");
        }
        if (repeats(written) > MOST_REPEATS) {
            throw new IllegalArgumentException("“" + written + "”不能使用，重复次数太多");
        }
        try {
            return new TextPattern(Pattern.compile(CODE_POINT.matcher(written).replaceAll("\\\\x{$1}")));
        } catch (PatternSyntaxException unsupported) {
            throw new IllegalArgumentException("“" + written + "”不能使用，写法有误，或者用了向前向后查看、反向引用", unsupported);
        }
    }

    /** As if each stood in the one before: a repeat is written out when it is compiled. */
    private static long repeats(String written) {
        return REPEAT.matcher(written)
                .results()
                .mapToLong(repeat -> Math.max(1, Long.parseLong(repeat.group(1))))
                .reduce(1, (all, times) -> Math.min(all * times, MOST_REPEATS + 1));
    }

    boolean isFoundIn(String text) {
        return pattern.matcher(text).find();
    }
}
