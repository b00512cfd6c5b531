package org.shouwen.complaint;

/** Which system was not observed; lack of courtesy is OTHER_SYSTEM. */
public enum BrokenSystem {
    FIRST_ASKED("首问负责制"),
    TIME_LIMIT("限时办结制"),
    ONE_TIME_NOTICE("一次性告知制"),
    OTHER_SYSTEM("文明服务等其他制度");

    private final String label;

    BrokenSystem(String label) {
        this.label = label;
    }

    /** Chinese. */
    public String label() {
        return label;
    }
}
