package org.shouwen.complaint;

import java.util.Arrays;
import java.util.Optional;

/** The deadlines a complaint can have, by their names in the ledger. */
public enum ComplaintDeadline {
    INSTRUCTION("instruction", "主管领导批示"),
    DEPARTMENT("department", "部门上报办理结果"),
    REPLY("reply", "答复投诉人"),
    STATEMENT("statement", "收到署名书面材料"),
    INTERIM("interim", "阶段性答复");

    private final String code;
    private final String label;

    ComplaintDeadline(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** @param code as it stands in the ledger; empty for what is none of a complaint's */
    public static Optional<ComplaintDeadline> ofCode(String code) {
        return Arrays.stream(values())
                .filter(deadline -> deadline.code.equals(code))
                .findFirst();
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
