package org.shouwen.notice;

/** What the caller of the process learns of the application. */
public enum NoticeOutcome {
    ACCEPTED,
    DEEMED_ACCEPTED,
    RETURNED,
    GUIDED,
    LAPSED,
    WITHDRAWN
}
