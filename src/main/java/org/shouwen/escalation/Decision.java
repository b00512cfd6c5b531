package org.shouwen.escalation;

/** What a supervisor may decide. */
public enum Decision {
    REASSIGN("改派承办人"),
    INSTRUCT("批示意见"),
    TAKE_OVER("由本人接办"),
    SUPERVISION_NOTICE("下发督查通知单"),
    RECTIFY("责令整改"),
    RECLASSIFY("重新判定归属"),
    RAISE("报上一级领导"),
    CLOSE("了结");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it changes who handles the case or how, which needs a case that is still open. */
    boolean concernsTheHandling() {
        return this == REASSIGN || this == TAKE_OVER || this == RECLASSIFY;
    }
}
