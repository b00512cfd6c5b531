package org.shouwen.escalation;

import java.time.LocalDate;

/**
 * What a supervisor filled in; null what the decision does not need.
 *
 * @param dueOn until when a supervision notice or a rectification has to be carried out
 * @param settlement how a situation at the counter was settled
 */
public record DecisionGiven(
        Decision decision,
        String newResponsible,
        String instruction,
        LocalDate dueOn,
        String department,
        String reason,
        String settlement) {}
