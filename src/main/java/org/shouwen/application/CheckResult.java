package org.shouwen.application;

/** What the check of one material gave. */
public enum CheckResult {
    OK("齐全有效"),
    MISSING("缺少"),
    DEFECTIVE("不符合要求"),
    CORRECTABLE_ON_SPOT("可以当场更正"),
    /** Obtained by the office itself, not applicable to this client, or waived by the head. */
    EXEMPT("无需提交");

    private final String label;

    CheckResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the client has to bring something. */
    public boolean isOutstanding() {
        return this == MISSING || this == DEFECTIVE;
    }
}
