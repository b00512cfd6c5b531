package org.shouwen.wording;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Service;

/** The standard sentences for what the office says and prints (R-044, R-046, R-099, R-191 … ). */
@Service
public class CivilPhrases {

    private final WordingLibrary library;

    CivilPhrases(WordingLibrary library) {
        this.library = library;
    }

    /**
     * The sentence with its placeholders ({@code X}, {@code XX}, {@code …}) filled in their order.
     *
     * @param code for example {@code D16-2}, the list of missing materials
     * @throws Refusal FIELD_REQUIRED when a filling is missing, blank or itself a placeholder left over
     * @throws NoSuchElementException when there is no such sentence
     * @throws IllegalArgumentException when there are more fillings than placeholders
     */
    public String sentence(String code, String... fillings) {
        CivilPhrase phrase = library.civil(code);
        if (fillings.length > phrase.placeholders()) {
            throw new IllegalArgumentException("civil phrase " + code + " has fewer placeholders than fillings");
        }
        Iterator<String> next = Arrays.asList(fillings).iterator();
        return CivilPhrase.PLACEHOLDER.matcher(phrase.sentence()).replaceAll(placeholder -> {
            String filling = next.hasNext() ? next.next() : null;
            if (filling == null || filling.isBlank() || isPlaceholder(filling)) {
                throw Refusal.of(
                        RefusalCode.FIELD_REQUIRED,
                        "标准用语“" + phrase.sentence() + "”中的空缺处(" + placeholder.group() + ")须填写内容。");
            }
            return Matcher.quoteReplacement(filling);
        });
    }

    private static boolean isPlaceholder(String filling) {
        return filling.contains("XX")
                || CivilPhrase.PLACEHOLDER.matcher(filling.strip()).matches();
    }
}
