package org.shouwen.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;

/** What may be read from text that somebody typed; nothing it accepts is beyond what both databases can hold. */
final class TypedText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\r\n\t]]");
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-.*");

    private TypedText() {}

    static boolean hasControlCharacter(String text) {
        return CONTROL.matcher(text).find();
    }

    /** @throws DateTimeException when it is no ISO date */
    static LocalDate day(String text) {
        requireFourDigitYear(text);
        return LocalDate.parse(text);
    }

    /**
     * @param zone for a time without offset
     * @throws DateTimeException when it is no ISO date and time
     */
    static Instant instant(String text, ZoneId zone) {
        requireFourDigitYear(text);
        TemporalAccessor read =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof LocalDateTime local
                ? local.atZone(zone).toInstant()
                : OffsetDateTime.from(read).toInstant();
    }

    private static void requireFourDigitYear(String text) {
        if (!FOUR_DIGIT_YEAR.matcher(text).matches()) {
            throw new DateTimeException("Not a date of this era");
        }
    }
}
