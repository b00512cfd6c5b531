package org.shouwen.security;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** De-identified forms of personal data for lists and screens. Null stays null. */
public final class Masking {

    private static final Pattern LANDLINE = Pattern.compile("(0(?:10|2\\d|[3-9]\\d{2})-?)?(\\d{7,8})(?:-\\d+)?");
    private static final int SHOWN_OF_LANDLINE = 3;

    private Masking() {}

    /** The first character and one asterisk, so that not even the length is told: 张*. */
    public static String name(String name) {
        if (name == null || name.isBlank()) {
            return name;
        }
        String trimmed = name.strip();
        return Character.toString(trimmed.codePointAt(0)) + "*";
    }

    /**
     * Mobile 130****0001; of a landline the area code and the last three digits, 0515-****936, without extension; of
     * anything else nothing.
     */
    public static String phone(String phone) {
        if (phone == null || phone.isBlank()) {
            return phone;
        }
        String trimmed = phone.strip();
        if (trimmed.matches("1\\d{10}(?:-\\d+)?")) {
            return keep(trimmed.substring(0, 11), 3, 4);
        }
        Matcher landline = LANDLINE.matcher(trimmed);
        if (landline.matches()) {
            String area = landline.group(1) == null ? "" : landline.group(1);
            return area + keep(landline.group(2), 0, SHOWN_OF_LANDLINE);
        }
        return "*".repeat(trimmed.length());
    }

    /** Any identity document: the first three and the last two characters, 999*************16; short ones not at all. */
    public static String idNo(String idNo) {
        return idNo == null ? null : keep(idNo.strip(), 3, 2);
    }

    private static String keep(String text, int first, int last) {
        int hidden = text.length() - first - last;
        return hidden < 3
                ? "*".repeat(text.length())
                : text.substring(0, first) + "*".repeat(hidden) + text.substring(text.length() - last);
    }
}
