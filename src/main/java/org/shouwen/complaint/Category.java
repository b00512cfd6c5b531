package org.shouwen.complaint;

/** What one may complain about (R-082 … R-085). */
public enum Category {
    SYSTEM_NOT_OBSERVED("未严格执行首问负责、限时办结、一次性告知等制度"),
    PROCEDURE_OR_POLICY_VIOLATION("违反业务办理程序或政策规定"),
    INTEGRITY_VIOLATION("吃、拿、卡、要等不廉洁行为"),
    DISCIPLINE_VIOLATION("中午饮酒、上班做与工作无关的事等");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    /** Chinese. */
    public String label() {
        return label;
    }
}
