package org.shouwen.intake;

/** What the client came for. */
public enum IntakeType {
    POLICY_CONSULTATION("政策咨询"),
    BUSINESS_QUERY("业务查询"),
    SERVICE_REQUEST("事项办理"),
    REPORT("举报"),
    LABOUR_COMPLAINT("劳动保障投诉"),
    /** Against staff: goes to the oversight office, and nothing of it is written down here. */
    STAFF_COMPLAINT("对工作人员投诉"),
    /** */
    MASS_INCIDENT("群体上访");

    private final String label;

    IntakeType(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
