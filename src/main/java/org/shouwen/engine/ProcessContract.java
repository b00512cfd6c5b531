package org.shouwen.engine;

import java.util.Set;

/**
 * What the code of one process declares, and what its model may therefore use and must therefore have; a bean of the
 * feature.
 *
 * @param variables names of all process variables
 * @param messages names of the messages the code sends; each must stand in the model
 * @param elements ids of the elements the code knows; user tasks and start events among them have forms of their own
 * @param neededElements those of {@code elements} without which the code does not work
 */
public record ProcessContract(
        String processKey,
        Set<String> variables,
        Set<String> messages,
        Set<String> elements,
        Set<String> neededElements) {

    /** Prefix of the names that an administrator may use in a model without any code. */
    public static final String CUSTOM = "custom_";

    /** The message by which every process may report to a supervisor. */
    public static final String ESCALATION_RAISED = "escalationRaised";

    /** The process that every other may call instead, to go on with what a supervisor decided. */
    public static final String ESCALATION_PROCESS = "supervisor-escalation";

    /** What is said with such a report. */
    public static final Set<String> REPORT = Set.of("reasonCode", "missedDueAt", "subjectUserIds", "severity");

    /** What comes back when the process of supervisors is called. */
    public static final Set<String> ANSWER = Set.of("decision", "newResponsible", "instruction");

    /** The contract of a process that an administrator added without code. */
    public static ProcessContract withoutCode(String processKey) {
        return new ProcessContract(processKey, Set.of(), Set.of(), Set.of(), Set.of());
    }

    public boolean declaresVariable(String name) {
        return variables.contains(name) || REPORT.contains(name) || ANSWER.contains(name) || name.startsWith(CUSTOM);
    }

    public boolean declaresMessage(String name) {
        return messages.contains(name) || ESCALATION_RAISED.equals(name) || name.startsWith(CUSTOM);
    }
}
