package org.shouwen.complaint;

/** How the complainant is answered; a written complaint in writing. */
public enum ReplyMethod {
    LETTER("信函", true),
    EMAIL("电子邮件", true),
    HANDED_OVER("当面交付书面答复", true),
    PHONE("电话", false),
    IN_PERSON("当面口头", false);

    private final String label;
    private final boolean written;

    ReplyMethod(String label, boolean written) {
        this.label = label;
        this.written = written;
    }

    public String label() {
        return label;
    }

    boolean isWritten() {
        return written;
    }
}
