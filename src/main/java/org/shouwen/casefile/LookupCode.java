package org.shouwen.casefile;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** What a client without a phone looks a case up with: eight signs that nobody takes for one another. */
final class LookupCode {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LookupCode() {}

    static String random() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(i -> String.valueOf(SIGNS.charAt(i)))
                .collect(Collectors.joining());
    }

    /** As printed, in two halves. */
    static String shown(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** What was typed, without the gaps; empty where it cannot be a code. */
    static String read(String typed) {
        String code = typed.replaceAll("[\\s-]", "");
        return code.matches("[" + SIGNS + "]{" + LENGTH + "}") ? code : "";
    }
}
