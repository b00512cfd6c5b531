package org.shouwen.document;

/** How a paper reaches the person it is for. */
public enum DeliveryMethod {
    IN_PERSON("当面送达"),
    POST("邮寄"),
    EMAIL("电子邮件"),
    SMS("短信告知"),
    PHONE("电话告知"),
    /** To a department or colleague, within the system. */
    INTERNAL("系统内送达");

    private final String label;

    DeliveryMethod(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
