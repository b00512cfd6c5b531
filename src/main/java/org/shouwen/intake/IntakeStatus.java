package org.shouwen.intake;

enum IntakeStatus {
    OPEN("办理中"),
    HANDED_OVER("已转交"),
    AWAITING_REPLY("待承诺答复"),
    ANSWERED("已答复"),
    GUIDED("已引导"),
    APPLICATION_CONCLUDED("事项已办结"),
    HANDED_TO_COMPLAINT_OFFICE("已引导至投诉受理部门"),
    WITHDRAWN("已撤回"),
    VOIDED("已作废");

    private final String label;

    IntakeStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
