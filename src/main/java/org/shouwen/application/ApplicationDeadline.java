package org.shouwen.application;

/** The deadlines of an application, by their names in the ledger. */
public enum ApplicationDeadline {
    /** Within which the office has to say what is missing. */
    NOTICE("noticeDeadline", "一次性告知", false),
    /** Within which the client has to bring it. */
    SUPPLEMENT("supplementDeadline", "补正材料", false),
    /** Within which the office looks at what was brought. */
    SUPPLEMENT_CHECK("supplementCheck", "核对补正材料", false),
    /** The promised limit of the item. */
    COMPLETION("completionDeadline", "办结", false),
    /** Within which the office's own review of a two-stage item is done. */
    FIRST_REVIEW("firstReviewDeadline", "初步审查", true),
    /** Within which the file is then reported to the bureau. */
    REPORT_UPWARD("reportDeadline", "上报", true),
    /** Within which the departments of a joint item give their opinions. */
    OPINION("opinionDeadline", "会办意见", true),
    /** Within which the applicant is told why it is late. */
    LATE_EXPLANATION("lateExplanationDeadline", "向申请人说明原因", true);

    private final String code;
    private final String label;
    private final boolean inner;

    ApplicationDeadline(String code, String label, boolean inner) {
        this.code = code;
        this.label = label;
        this.inner = inner;
    }

    /** Its name in the ledger. */
    public String code() {
        return code;
    }

    String label() {
        return label;
    }

    /** Whether it is that of a step within the handling. */
    boolean isInner() {
        return inner;
    }
}
