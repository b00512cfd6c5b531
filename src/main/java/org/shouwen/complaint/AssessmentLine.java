package org.shouwen.complaint;

import java.time.OffsetDateTime;

/** An entry as it is shown to those who assess. */
public record AssessmentLine(
        String complaintNo,
        String person,
        String office,
        String category,
        String conclusion,
        OffsetDateTime enteredAt) {}
