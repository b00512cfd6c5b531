package org.shouwen.engine;

import java.util.regex.Pattern;

/** The formats that Camunda Modeler offers for text fields as {@code validationType}. */
enum TextFormat {
    EMAIL(
            "email",
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@LABEL(\\.LABEL)*"
                    .replace("LABEL", "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"),
            "应为电子邮件地址"),
    PHONE("phone", "(\\+|00)[1-9][0-9]{6,14}", "应为带国际区号的电话号码，例如 +8651212345678");

    private static final int LONGEST_ADDRESS = 254;

    private final String declared;
    private final Pattern pattern;
    private final String fault;

    TextFormat(String declared, String pattern, String fault) {
        this.declared = declared;
        this.pattern = Pattern.compile(pattern);
        this.fault = fault;
    }

    /** Null where there is none of that name. */
    static TextFormat of(String declared) {
        for (TextFormat format : values()) {
            if (format.declared.equals(declared)) {
                return format;
            }
        }
        return null;
    }

    boolean matches(String text) {
        return text.length() <= LONGEST_ADDRESS && pattern.matcher(text).matches();
    }

    String fault() {
        return fault;
    }
}
