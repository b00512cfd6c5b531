package org.shouwen.complaint;

/** What the file of a complaint holds. */
public enum ArchivePart {
    COMPLAINT("投诉登记"),
    SCREENING("初步审核"),
    INSTRUCTION("领导批示"),
    NOTICE("督查通知单"),
    REPORT("办理结果"),
    APPROVAL("领导审批"),
    REPLY("答复或引导");

    private final String label;

    ArchivePart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
