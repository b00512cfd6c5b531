package org.shouwen.intake;

/** What came of the attempt to reach a colleague. */
public enum ContactResult {
    REACHED("已联系上"),
    UNREACHABLE("联系不上"),
    /** By the records of absences. */
    ON_BUSINESS_TRIP("出差");

    private final String label;

    ContactResult(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Why the head is asked; null where the head is not. */
    public ReportReason reportedAs() {
        return this == ON_BUSINESS_TRIP ? ReportReason.COLLEAGUE_ON_TRIP : null;
    }
}
