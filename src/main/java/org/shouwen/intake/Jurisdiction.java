package org.shouwen.intake;

/** Whose matter it is. */
public enum Jurisdiction {
    PENDING("待判定"),
    OWN_DUTY("本人职责"),
    COLLEAGUE("其他窗口或人员"),
    OUT_OF_SCOPE("不属于本所职责");

    private final String label;

    Jurisdiction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
