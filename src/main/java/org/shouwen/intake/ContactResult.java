package org.shouwen.intake;

/** What came of the attempt to reach a colleague. */
public enum ContactResult {
    REACHED("已联系上"),
    UNREACHABLE("联系不上"),
    /** By the records of absences. */
    ON_BUSINESS_TRIP("出差"),
    /** The matter has been passed on too often already; no form offers this. */
    PING_PONG("转交次数过多");

    private final String label;

    ContactResult(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Why the head is asked; null where the head is not. */
    public ReportReason reportedAs() {
        return switch (this) {
            case ON_BUSINESS_TRIP -> ReportReason.COLLEAGUE_ON_TRIP;
            case PING_PONG -> ReportReason.PING_PONG;
            default -> null;
        };
    }
}
