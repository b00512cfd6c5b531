package org.shouwen.complaint;

/** How a complaint came in. */
public enum ComplaintChannel {
    VISIT("来访"),
    PHONE("来电"),
    LETTER("来信"),
    EMAIL("电子邮件"),
    OPINION_BOOK("意见簿"),
    TRANSFERRED("其他部门转来");

    private final String label;

    ComplaintChannel(String label) {
        this.label = label;
    }

    /** Chinese. */
    public String label() {
        return label;
    }
}
