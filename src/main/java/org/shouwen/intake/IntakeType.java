package org.shouwen.intake;

/** What the client came for. */
public enum IntakeType {
    POLICY_CONSULTATION("政策咨询"),
    BUSINESS_QUERY("业务查询"),
    REPORT("举报");

    private final String label;

    IntakeType(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
