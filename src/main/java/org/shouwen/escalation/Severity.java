package org.shouwen.escalation;

/** How grave the matter is in the eyes of whoever reports it. */
public enum Severity {
    ORDINARY("一般"),
    MAJOR("重大");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
