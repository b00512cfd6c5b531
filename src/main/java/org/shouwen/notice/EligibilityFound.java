package org.shouwen.notice;

/** Whether the client may have what is applied for, and here. */
public enum EligibilityFound {
    ELIGIBLE,
    INELIGIBLE,
    NOT_OURS
}
