package org.shouwen.casefile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Chinese phone number: mobile, or landline with or without area code, each with or without extension.
 *
 * @param area with its leading zero; null for a mobile and where none was given
 * @param extension null where none was given
 */
public record PhoneNumber(String area, String subscriber, String extension) {

    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212\\u30fc()]+");
    private static final Pattern PHONE = Pattern.compile("(?:(?:\\+|00)86-?|86-?(?=1))?"
            + "(?:(?<mobile>1[3-9](?:-?\\d){9})"
            + "|(?:(?<area>0(?:10|2\\d|[3-9]\\d{2}))-?)?(?<landline>[1-9]\\d{2,3}-?\\d{4}))"
            + "(?:(?:-|转分机|转|分机|ext\\.?|x|#)[-:]?(?<extension>\\d{1,6}))?");

    /**
     * Reads what people write: full-width digits, dashes, brackets and spaces, +86, 转 or 分机 before an extension.
     *
     * @return empty when it is no phone number
     */
    public static Optional<PhoneNumber> parse(String written) {
        if (written == null || written.length() > 50) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
        plain = DASHES.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        Matcher phone = PHONE.matcher(plain);
        if (!phone.matches()) {
            return Optional.empty();
        }
        String subscriber = phone.group("mobile") == null ? phone.group("landline") : phone.group("mobile");
        return Optional.of(new PhoneNumber(phone.group("area"), subscriber.replace("-", ""), phone.group("extension")));
    }

    /** The one way it is stored and shown: 13000000001, 5125936, 0515-5125936-801. */
    @Override
    public String toString() {
        return Stream.of(area, subscriber, extension)
                .filter(part -> part != null)
                .collect(Collectors.joining("-"));
    }
}
