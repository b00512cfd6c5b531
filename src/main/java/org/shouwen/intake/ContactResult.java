package org.shouwen.intake;

/** What came of the attempt to reach a colleague. */
public enum ContactResult {
    REACHED("已联系上"),
    UNREACHABLE("联系不上");

    private final String label;

    ContactResult(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
