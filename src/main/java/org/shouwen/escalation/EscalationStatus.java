package org.shouwen.escalation;

/** How far a report has come. */
enum EscalationStatus {
    OPEN("待上级处理"),
    RAISED("已报上一级领导"),
    DECIDED("已处理"),
    CLOSED_BY_COMPLETION("事项办结后了结");

    private final String label;

    EscalationStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
