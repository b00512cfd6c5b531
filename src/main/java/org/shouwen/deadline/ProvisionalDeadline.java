package org.shouwen.deadline;

import java.time.Instant;

/** An open deadline that may move once a missing year is loaded. */
public record ProvisionalDeadline(String caseNo, String name, Instant dueAt) {}
