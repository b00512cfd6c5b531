package org.shouwen.engine;

import java.math.BigDecimal;

/** Numbers as JSON, FEEL and forms give them, made exact. */
final class Numbers {

    private static final int DIGITS = 30;

    private Numbers() {}

    /** As JavaScript writes it: 5.0 is 5. */
    static String text(Number number) {
        BigDecimal exact = exact(number);
        return exact == null ? number.toString() : exact.toPlainString();
    }

    /**
     * Plain decimal without trailing zeros; null for what is no number, not finite, or has more than 30 digits before
     * or after the point (1e999999 is short to type and endless to compute with).
     */
    static BigDecimal exact(Object value) {
        if (!(value instanceof Number) && !(value instanceof String)) {
            return null;
        }
        String text = value.toString().strip();
        if (text.length() > 2 * DIGITS + 2) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.scale()) > DIGITS
                    || Math.abs((long) number.precision() - number.scale()) > DIGITS) {
                return null;
            }
            BigDecimal shortest = number.stripTrailingZeros();
            return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
