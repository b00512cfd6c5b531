package org.shouwen.complaint;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What in a text tells who complained, however it is written: names with spaces or signs between the characters, full
 * width, numbers in groups or in Chinese numerals. A pure function.
 */
final class IdentityTraces {

    /** What was found, in the words of a refusal. */
    enum Trace {
        NAME("投诉人姓名"),
        PHONE("电话号码"),
        ID_NUMBER("证件号码"),
        ADDRESS("地址"),
        EMAIL("电子邮箱"),
        CASE_NO("办件编号");

        private final String label;

        Trace(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final Pattern NOT_A_CHARACTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[^\\p{L}\\p{N}]+(?=[\\dx])");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(?:86)?1[3-9]\\d{9}(?!\\d)");
    private static final Pattern RESIDENT_ID = Pattern.compile("(?<!\\d)\\d{17}[\\dx](?!\\d)");
    private static final Pattern CASE_NO = Pattern.compile("(?:zx|bj|gz|yq|sl|jg|tj)(?:bj)?20\\d{6}\\d{4,}");
    private static final String NUMERALS = "〇零一二三四五六七八九";
    private static final List<String> TITLES = List.of("先生", "女士", "小姐", "同志", "师傅", "大爷", "大妈");
    private static final int SHORTEST_NUMBER = 7;
    private static final int SHORTEST_ADDRESS = 4;

    private IdentityTraces() {}

    /** Numbers that would lead to some client, whoever it is. */
    static List<Trace> numbersIn(String text) {
        String digits = withDigitsJoined(text);
        return found(Map.of(
                Trace.PHONE, MOBILE.matcher(digits).find(),
                Trace.ID_NUMBER, RESIDENT_ID.matcher(digits).find(),
                Trace.CASE_NO, CASE_NO.matcher(letters(text)).find()));
    }

    /** @param name whether a word that looks like the name counts; false where a second officer let it pass */
    static List<Trace> in(String text, Identity identity, boolean name) {
        String letters = letters(text);
        String digits = withDigitsJoined(text);
        Predicate<String> holdsNumber = number -> number.length() >= SHORTEST_NUMBER && digits.contains(number);
        List<Trace> traces = new ArrayList<>(numbersIn(text));
        traces.addAll(found(Map.of(
                Trace.NAME, name && names(identity).anyMatch(letters::contains),
                Trace.PHONE, digitsOf(identity.phone()).anyMatch(holdsNumber),
                Trace.ID_NUMBER, identity.idNo() != null && letters.contains(letters(identity.idNo())),
                Trace.ADDRESS,
                        identity.address() != null
                                && letters(identity.address()).length() >= SHORTEST_ADDRESS
                                && letters.contains(letters(identity.address())),
                Trace.EMAIL, identity.email() != null && letters.contains(letters(identity.email())),
                Trace.CASE_NO,
                        identity.relatedCaseNo() != null && letters.contains(letters(identity.relatedCaseNo())))));
        return traces.stream().distinct().sorted().toList();
    }

    private static Stream<String> names(Identity identity) {
        if (identity.name() == null) {
            return Stream.empty();
        }
        String name = letters(identity.name());
        return Stream.concat(Stream.of(name), TITLES.stream().map(title -> name.substring(0, 1) + title));
    }

    /** The number as a whole, and what is left of a landline without its area code or an extension. */
    private static Stream<String> digitsOf(String phone) {
        if (phone == null) {
            return Stream.empty();
        }
        String plain = Normalizer.normalize(phone, Normalizer.Form.NFKC);
        return Stream.concat(Stream.of(plain), Stream.of(plain.split("-"))).map(part -> part.replaceAll("\\D", ""));
    }

    private static List<Trace> found(Map<Trace, Boolean> traces) {
        return traces.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String letters(String text) {
        return NOT_A_CHARACTER.matcher(plain(text)).replaceAll("");
    }

    private static String withDigitsJoined(String text) {
        StringBuilder digits = new StringBuilder(plain(text));
        for (int i = 0; i < digits.length(); i++) {
            int numeral = NUMERALS.indexOf(digits.charAt(i));
            if (numeral >= 0) {
                digits.setCharAt(i, (char) ('0' + Math.max(0, numeral - 1)));
            }
        }
        return BETWEEN_DIGITS.matcher(digits).replaceAll("");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
