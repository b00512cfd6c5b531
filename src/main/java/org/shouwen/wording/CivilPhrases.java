package org.shouwen.wording;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** The sentence as the wording has it, with its placeholders. */
    public String wordingOf(String code) {
        return library.civil(code).sentence();
    }

    /**
     * Whether the sentence stands in the text, with something fit for a template wherever it has a placeholder. Spaces and
     * the width of characters do not count.
     *
     * @param filling regular expression for what may stand in the place of a placeholder
     */
    public boolean standsIn(String code, String text, String filling) {
        String wanted = Arrays.stream(CivilPhrase.PLACEHOLDER.split(wordingOf(code), -1))
                .map(part -> Pattern.quote(plain(part)))
                .collect(Collectors.joining(filling));
        return Pattern.compile(wanted).matcher(plain(text)).find();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static boolean isPlaceholder(String filling) {
        return filling.contains("XX")
                || CivilPhrase.PLACEHOLDER.matcher(filling.strip()).matches();
    }
}
