package org.shouwen.catalogue;

/** How soon an item is done (R-053 … R-055). */
public enum HandlingType {
    IMMEDIATE("即办件"),
    PROMISED("承诺件"),
    JOINT("会办件");

    private final String label;

    HandlingType(String label) {
        this.label = label;
    }

    /** What clients and staff read. */
    public String label() {
        return label;
    }
}
