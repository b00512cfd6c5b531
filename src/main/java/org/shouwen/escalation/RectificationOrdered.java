package org.shouwen.escalation;

import java.time.Instant;

/** A supervisor ordered something to be put right; published in the transaction of the decision. */
public record RectificationOrdered(String escalationNo, String caseNo, String officeId, String clerk, Instant dueAt) {}
