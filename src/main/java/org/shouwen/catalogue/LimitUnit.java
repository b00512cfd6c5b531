package org.shouwen.catalogue;

/** In which days the limits of an item are counted. */
public enum LimitUnit {
    WORKING_DAY("个工作日"),
    /** Every day counts; used where the law does so (labour mediation). */
    CALENDAR_DAY("个自然日");

    private final String label;

    LimitUnit(String label) {
        this.label = label;
    }

    /** What follows the number in Chinese. */
    public String label() {
        return label;
    }
}
