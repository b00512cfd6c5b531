package org.shouwen.complaint;

/** Where a complaint stands; once it is archived, how it ended. */
public enum ComplaintStatus {
    REGISTERED("已登记", false),
    AWAITING_SIGNED_STATEMENT("待署名书面材料", false),
    ON_THE_SPOT("当场协调", false),
    AWAITING_INSTRUCTION("待领导批示", false),
    WITH_DEPARTMENT("部门办理", false),
    AWAITING_APPROVAL("待领导审批", false),
    OUT_OF_SCOPE("不属受理范围,已引导", true),
    LINKED("并案办理", true),
    LEAD("作为线索上报", true),
    REPLIED("已按时答复", true),
    REPLIED_LATE("超期答复", true),
    REPLY_IMPOSSIBLE("无法答复", true),
    WITHDRAWN("已撤回", true);

    private final String label;
    private final boolean outcome;

    ComplaintStatus(String label, boolean outcome) {
        this.label = label;
        this.outcome = outcome;
    }

    public String label() {
        return label;
    }

    /** Whether a complaint may be archived with it. */
    boolean isOutcome() {
        return outcome;
    }
}
