package org.shouwen.intake;

/** The deadlines of an intake; at any time at most one of them runs. */
public enum IntakeDeadline {
    /** Closing time of the day. */
    INTAKE_DUE("intakeDue", "当日办理"),
    /** The instant the clerk promised. */
    PROMISED_REPLY("promisedReply", "承诺答复"),
    /** */
    ACKNOWLEDGE("acknowledge", "阅知转交内容"),
    /** */
    CONTACT("contact", "联系服务对象");

    private final String code;
    private final String label;

    IntakeDeadline(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Its name in the ledger. */
    public String code() {
        return code;
    }

    String label() {
        return label;
    }
}
