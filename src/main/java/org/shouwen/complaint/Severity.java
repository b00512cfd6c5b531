package org.shouwen.complaint;

/** Judged by the oversight office, with a reason. */
public enum Severity {
    GENERAL("一般"),
    MAJOR("重大");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** Chinese. */
    public String label() {
        return label;
    }
}
