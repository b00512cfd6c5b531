package org.shouwen.mail;

/** How far a mail has come. */
public enum MailState {
    WAITING,
    SENT,
    /** The mail server will not take it, however often it is tried. */
    REFUSED
}
