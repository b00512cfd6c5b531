package org.shouwen.escalation;

import java.util.Arrays;
import org.shouwen.security.Roles;

/** The levels of supervisors from the office upward. */
enum SupervisorLevel {
    HEAD(1, Roles.OFFICE_HEAD, "人社所负责人"),
    LEADER_IN_CHARGE(2, Roles.BUREAU_LEADER_IN_CHARGE, "主管领导"),
    PRINCIPAL_LEADER(3, Roles.BUREAU_PRINCIPAL_LEADER, "局主要领导");

    static final int TOP = PRINCIPAL_LEADER.number;

    private final int number;
    private final String role;
    private final String label;

    SupervisorLevel(int number, String role, String label) {
        this.number = number;
        this.role = role;
        this.label = label;
    }

    static SupervisorLevel of(int number) {
        return Arrays.stream(values())
                .filter(level -> level.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no level " + number));
    }

    int number() {
        return number;
    }

    String role() {
        return role;
    }

    String label() {
        return label;
    }
}
