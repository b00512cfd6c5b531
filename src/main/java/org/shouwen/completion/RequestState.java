package org.shouwen.completion;

/** What came of a clerk's request to the head. */
enum RequestState {
    OPEN("待审批"),
    APPROVED("同意"),
    REJECTED("不同意"),
    /** Nobody decided before the deadline; that is no approval. */
    EXPIRED("到期未批准,自动驳回");

    private final String label;

    RequestState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
