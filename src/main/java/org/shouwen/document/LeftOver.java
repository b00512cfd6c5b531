package org.shouwen.document;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Finds the X or XX of a standard sentence that nobody has filled. */
final class LeftOver {

    /** Not where it is part of a number or word, as in 99…16X, nor the X of an X-ray. */
    private static final Pattern BLANK = Pattern.compile("(?<![\\p{Alnum}])[X×]+(?![\\p{Alnum}光射])");

    private LeftOver() {}

    static boolean in(String text) {
        return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
    }
}
