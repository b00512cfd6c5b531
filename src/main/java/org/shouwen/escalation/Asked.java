package org.shouwen.escalation;

import java.util.List;

/**
 * Who is asked to decide.
 *
 * @param level the highest of their levels
 * @param supervisors those who decide, and those who are only told
 * @param unanswerable whether none of them is eligible and the first who is has to be found
 */
record Asked(int level, List<SupervisorNamed> supervisors, boolean unanswerable) {

    List<String> deciders() {
        return supervisors.stream()
                .filter(SupervisorNamed::decides)
                .map(SupervisorNamed::userId)
                .toList();
    }

    List<String> informed() {
        return supervisors.stream()
                .filter(named -> !named.decides())
                .map(SupervisorNamed::userId)
                .toList();
    }
}
