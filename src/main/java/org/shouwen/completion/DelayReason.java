package org.shouwen.completion;

/** Why something cannot be completed in time; there is no other reason. */
public enum DelayReason {
    SYSTEM_FAILURE("业务系统故障"),
    UPPER_LEVEL_PENDING("等待上级办理"),
    COMPLEX_CASE("情况复杂"),
    JOINT_DEPT_PENDING("等待会办部门意见"),
    FORCE_MAJEURE("不可抗力");

    private final String label;

    DelayReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
