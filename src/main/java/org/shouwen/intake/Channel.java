package org.shouwen.intake;

/** How a client came. */
public enum Channel {
    VISIT("来访"),
    PHONE("来电"),
    LETTER("来信"),
    EMAIL("电子邮件"),
    STORE_VISIT("来店"),
    OTHER("其他方式");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
