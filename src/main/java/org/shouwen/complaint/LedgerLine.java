package org.shouwen.complaint;

import java.time.OffsetDateTime;

/** A complaint in the register of complaints, without who complained. */
public record LedgerLine(
        String complaintNo,
        String statusLabel,
        String form,
        String category,
        String severity,
        String office,
        OffsetDateTime receivedAt,
        OffsetDateTime replyDeadline,
        OffsetDateTime repliedAt,
        boolean overdue,
        boolean archived) {}
