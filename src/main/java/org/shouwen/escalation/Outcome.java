package org.shouwen.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/** What a supervisor decided. */
@Embeddable
record Outcome(
        @Enumerated(EnumType.STRING) Decision decision,
        @Column(name = "decided_by") String by,
        @Column(name = "decided_at") Instant at,
        String newResponsible,
        String instruction,
        @Column(name = "decision_due_on") LocalDate dueOn,
        String department,
        @Column(name = "decision_reason") String reason,
        String settlement) {

    Outcome(DecisionGiven given, String by, Instant at) {
        this(
                given.decision(),
                by,
                at,
                given.newResponsible(),
                given.instruction(),
                given.dueOn(),
                given.department(),
                given.reason(),
                given.settlement());
    }
}
