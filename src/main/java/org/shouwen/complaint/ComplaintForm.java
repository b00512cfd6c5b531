package org.shouwen.complaint;

/** How a complaint was made. */
public enum ComplaintForm {
    ORAL("口头"),
    WRITTEN("书面");

    private final String label;

    ComplaintForm(String label) {
        this.label = label;
    }

    /** Chinese. */
    public String label() {
        return label;
    }
}
