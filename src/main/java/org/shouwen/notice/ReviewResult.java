package org.shouwen.notice;

/** What the review of an application leads to. */
public enum ReviewResult {
    COMPLETE,
    CORRECT_ON_SPOT,
    INCOMPLETE,
    INELIGIBLE,
    NOT_OURS,
    /** The clerk saw in the next step that the check was wrong. */
    REVIEW_AGAIN
}
