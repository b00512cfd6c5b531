package org.shouwen.intake;

/** Why an intake is reported upward; the words are those of the process that takes reports. */
public enum ReportReason {
    /** */
    IMPORTANT_CALL,
    /** */
    URGENT_MATTER,
    /** */
    RESPONSIBILITY_UNCLEAR,
    /** */
    COLLEAGUE_ON_TRIP,
    /** */
    BEYOND_AUTHORITY
}
