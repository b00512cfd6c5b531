package org.shouwen.intake;

import java.util.List;
import java.util.stream.Collectors;

/** What helps a client at the counter; adds help and never changes the order. */
enum Need {
    ELDERLY("老年人"),
    DISABLED("残障人士"),
    LANGUAGE("语言帮助"),
    PREGNANT_OR_INFANT("孕妇或携婴幼儿"),
    OTHER("其他");

    private final String label;

    Need(String label) {
        this.label = label;
    }

    static String labels(List<String> needs) {
        return needs.stream().map(need -> valueOf(need).label).collect(Collectors.joining("、"));
    }
}
