package org.shouwen.walk;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** The people of the demo who meet on the walk, and what they may be asked for. */
final class People {

    static final List<String> CLERKS = List.of("clerk01", "clerk02", "clerk03", "clerk04", "clerk05", "clerk21");
    static final List<String> OFFICERS = List.of("ov01", "ov02");

    private static final List<String> ALL = List.of(
            "clerk01", "clerk02", "clerk03", "clerk04", "clerk05", "clerk21", "clerk22", "head01", "head02", "ov01",
            "ov02", "lead01", "prin01", "ins01", "emp01", "com01", "lab01", "insp01", "adm01");

    private static final Map<String, List<String>> GROUPS = Map.ofEntries(
            Map.entry("window-clerk", CLERKS),
            Map.entry("office-head", List.of("head01", "head02")),
            Map.entry("dept-office-OF-01", List.of("head01")),
            Map.entry("dept-office-OF-02", List.of("head02")),
            Map.entry("oversight-office", OFFICERS),
            Map.entry("bureau-leader-in-charge", List.of("lead01")),
            Map.entry("bureau-principal-leader", List.of("prin01")),
            Map.entry("dept-insurance", List.of("ins01")),
            Map.entry("dept-employment", List.of("emp01")),
            Map.entry("dept-community", List.of("com01")),
            Map.entry("dept-labour-inspection", List.of("lab01")));

    private People() {}

    static String anybody(Random chance) {
        return one(ALL, chance);
    }

    /** Somebody of the group; anybody where nobody is known to belong to it. */
    static String of(String group, Random chance) {
        return one(GROUPS.getOrDefault(group, ALL), chance);
    }

    static <T> T one(List<T> choice, Random chance) {
        return choice.get(chance.nextInt(choice.size()));
    }
}
