package org.shouwen.intake;

import java.util.regex.Pattern;

/** Names of any script, with one way to write the dot that parts some of them. */
final class PersonName {

    private static final Pattern DOTS =
            Pattern.compile("\\s*[\\u00b7\\u0387\\u2022\\u2027\\u2219\\u22c5\\u30fb\\uff65]\\s*");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

    private PersonName() {}

    /** 买买提•吐尔逊 and 买买提・吐尔逊 are both 买买提·吐尔逊; null stays null. */
    static String normal(String name) {
        return name == null
                ? null
                : SPACES.matcher(DOTS.matcher(name.strip()).replaceAll("·")).replaceAll(" ");
    }
}
