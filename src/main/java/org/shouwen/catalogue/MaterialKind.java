package org.shouwen.catalogue;

/** What a client has to do for a material. */
public enum MaterialKind {
    ID("出示证件原件"),
    FORM("填写表格"),
    PROOF("提交证明材料"),
    /** The office obtains it itself: never demanded from the client. */
    DATA("数据共享,无需提交");

    private final String label;

    MaterialKind(String label) {
        this.label = label;
    }

    /** What clients and staff read. */
    public String label() {
        return label;
    }
}
