package org.shouwen.deadline;

/** OVERDUE and MET_LATE follow from comparing with the due instant, in whole seconds: at 17:30:00 is in time. */
public enum DeadlineState {
    RUNNING,
    PAUSED,
    OVERDUE,
    MET,
    MET_LATE,
    CANCELLED
}
