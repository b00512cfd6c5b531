package org.shouwen.intake;

/** Whose matter it is. */
public enum Jurisdiction {
    PENDING("待判定"),
    OWN_DUTY("本人职责"),
    COLLEAGUE("其他窗口或人员"),
    OUT_OF_SCOPE("不属于本所职责"),
    /** */
    UNCLEAR("责任不明确"),
    /** Out of scope, and a leader has to see to it. */
    NEEDS_LEADER("不属于本所职责,须领导处理");

    private final String label;

    Jurisdiction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Why the head is asked; null where the head is not. */
    public ReportReason reportedAs() {
        return switch (this) {
            case UNCLEAR -> ReportReason.RESPONSIBILITY_UNCLEAR;
            case NEEDS_LEADER -> ReportReason.BEYOND_AUTHORITY;
            default -> null;
        };
    }
}
