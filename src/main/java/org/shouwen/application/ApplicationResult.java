package org.shouwen.application;

/** What was decided about an accepted application. */
public enum ApplicationResult {
    APPROVED("准予办理"),
    REFUSED("不予办理");

    private final String label;

    ApplicationResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
