package org.shouwen.complaint;

/** What the inquiry found. */
public enum Conclusion {
    SUBSTANTIATED("属实"),
    PARTLY("部分属实"),
    UNSUBSTANTIATED("不属实");

    private final String label;

    Conclusion(String label) {
        this.label = label;
    }

    /** Chinese. */
    public String label() {
        return label;
    }
}
