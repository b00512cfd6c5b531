package org.shouwen.complaint;

/** Against whom a complaint is directed, as far as it is known. */
public enum SubjectScope {
    PERSON("具体工作人员"),
    UNKNOWN_STAFF("窗口工作人员,姓名不详"),
    WHOLE_UNIT("整个窗口或单位");

    private final String label;

    SubjectScope(String label) {
        this.label = label;
    }

    /** Chinese. */
    public String label() {
        return label;
    }
}
