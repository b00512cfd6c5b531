package org.shouwen.escalation;

/** Why a matter is reported upward. */
public enum EscalationReason {
    PROMISE_MISSED("承诺答复时间已过"),
    HANDOVER_IGNORED("转交事项逾期未阅知"),
    CONTACT_MISSED("逾期未联系服务对象"),
    COLLEAGUE_ON_TRIP("相关人员出差"),
    RESPONSIBILITY_UNCLEAR("责任不明确"),
    PING_PONG("多次转交"),
    NOTICE_MISSED("逾期未一次性告知"),
    SUPPLEMENT_CHECK_MISSED("补正材料逾期未核对"),
    OVERDUE("逾期未办结"),
    OPINION_MISSED("会办意见逾期"),
    EXTENSION_PENDING("延期申请待批"),
    ONSITE_INCIDENT("现场特殊情况"),
    BEYOND_AUTHORITY("超出权限、无法解决"),
    MASS_INCIDENT("群体上访"),
    IMPORTANT_CALL("重要来电"),
    URGENT_MATTER("特急事项"),
    LATE_ENTRY_PENDING("补录逾期未审批"),
    NO_COVER("无人顶岗"),
    COMPLAINT_STEP_LATE("投诉办理逾期"),
    BAD_RATING_OVERDUE("差评回访逾期"),
    RECTIFICATION_LATE("整改逾期");

    private final String label;

    EscalationReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Somebody stands at the counter: counted in minutes, and the leader comes. */
    boolean isOnSite() {
        return this == ONSITE_INCIDENT;
    }

    /** The head is told and takes note, whether or not the case is still open. */
    boolean isForInformation() {
        return this == IMPORTANT_CALL || this == URGENT_MATTER;
    }

    boolean isEmergency() {
        return this == ONSITE_INCIDENT || this == MASS_INCIDENT;
    }
}
