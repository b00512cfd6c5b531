package org.shouwen.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether the number of an identity document can be one; x and X are the same. */
final class IdDocument {

    private static final Pattern RESIDENT_ID = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NP-RT-UW-Y]{18}");
    private static final Pattern PASSPORT = Pattern.compile("[0-9A-Z]{5,20}");
    private static final Pattern PERMANENT_RESIDENT_ID = Pattern.compile("[A-Z]{3}\\d{12}|\\d{17}[\\dX]");
    private static final Pattern OTHER = Pattern.compile("[0-9A-Z\\p{IsHan}()-]{4,30}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private IdDocument() {}

    /** The one way a number is written: x is X, and digits are no wider than others. Null stays null. */
    static String normal(String number) {
        return number == null
                ? null
                : Normalizer.normalize(number.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    /** @param type code of the kind of document; null is taken for a resident ID card */
    static boolean isValid(String type, String number) {
        String plain = normal(number);
        return switch (type == null ? "RESIDENT_ID" : type) {
            case "RESIDENT_ID", "HMT_RESIDENCE_PERMIT" ->
                RESIDENT_ID.matcher(plain).matches() && hasRightCheckDigit(plain);
            case "UNIFIED_SOCIAL_CREDIT_CODE" -> CREDIT_CODE.matcher(plain).matches();
            case "PASSPORT" -> PASSPORT.matcher(plain).matches();
            case "FOREIGN_PERMANENT_RESIDENT_ID" ->
                PERMANENT_RESIDENT_ID.matcher(plain).matches();
            default -> OTHER.matcher(plain).matches();
        };
    }

    private static boolean hasRightCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % 11) == number.charAt(17);
    }
}
