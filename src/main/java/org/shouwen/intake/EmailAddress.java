package org.shouwen.intake;

import java.util.regex.Pattern;

/** An address to which mail can be sent. */
final class EmailAddress {

    static final String NOT_AN_ADDRESS = "「%s」应为电子邮件地址。";
    private static final int LONGEST = 100;
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");

    private EmailAddress() {}

    static boolean isValid(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    /** z****@example.com. */
    static String masked(String address) {
        return address.charAt(0) + "****" + address.substring(address.indexOf('@'));
    }
}
