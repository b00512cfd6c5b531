package org.shouwen.application;

/** The deadlines of an application, by their names in the ledger. */
public enum ApplicationDeadline {
    /** Within which the office has to say what is missing. */
    NOTICE("noticeDeadline", "一次性告知"),
    /** Within which the client has to bring it. */
    SUPPLEMENT("supplementDeadline", "补正材料"),
    /** Within which the office looks at what was brought. */
    SUPPLEMENT_CHECK("supplementCheck", "核对补正材料"),
    /** The promised limit of the item. */
    COMPLETION("completionDeadline", "办结"),
    /** Within which the office's own review of a two-stage item is done. */
    FIRST_REVIEW("firstReviewDeadline", "初步审查"),
    /** Within which the file is then reported to the bureau. */
    REPORT_UPWARD("reportDeadline", "上报"),
    /** Within which the departments of a joint item give their opinions. */
    OPINION("opinionDeadline", "会办意见"),
    /** Within which the applicant is told why it is late. */
    LATE_EXPLANATION("lateExplanationDeadline", "向申请人说明原因");

    private final String code;
    private final String label;

    ApplicationDeadline(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Its name in the ledger. */
    public String code() {
        return code;
    }

    String label() {
        return label;
    }
}
