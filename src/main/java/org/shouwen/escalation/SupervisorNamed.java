package org.shouwen.escalation;

import jakarta.persistence.Embeddable;

/** Somebody who decides on a report, or is told of it. */
@Embeddable
record SupervisorNamed(int level, String userId, boolean decides) {}
