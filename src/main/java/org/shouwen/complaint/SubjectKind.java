package org.shouwen.complaint;

/** Who is complained about, as the table {@code complaint-routing} asks it. */
public enum SubjectKind {
    CLERK("窗口工作人员"),
    OFFICE_HEAD("所长"),
    OFFICE("整个窗口或单位"),
    OVERSIGHT_MEMBER("社管办人员"),
    LEADER_IN_CHARGE("主管领导"),
    /** Outside of what the bureau can handle itself. */
    PRINCIPAL_LEADER("局主要领导");

    private final String label;

    SubjectKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
