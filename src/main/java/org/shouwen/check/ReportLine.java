package org.shouwen.check;

import java.time.Instant;

/**
 * A report to supervisors.
 *
 * @param missedAt the instant that was missed, null where it is not about one
 */
public record ReportLine(String escalationNo, String reason, Instant missedAt, Instant raisedAt, boolean open) {}
